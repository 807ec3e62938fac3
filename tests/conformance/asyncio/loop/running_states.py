import asyncio


def attempt(f, *args):
    try:
        return f(*args)
    except RuntimeError as e:
        return str(e)


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
print(attempt(asyncio.get_running_loop), asyncio._get_running_loop())


async def main():
    print(loop.is_running(), asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop)
    print(attempt(loop.run_forever))
    c = asyncio.sleep(0)
    print(attempt(loop.run_until_complete, c))
    other = asyncio.new_event_loop()
    print(attempt(other.run_until_complete, c))
    print(attempt(other.run_forever))
    c.close()
    other.close()
    print(attempt(loop.close))
    return 'main'


print(loop.run_until_complete(main()))
print(loop.is_running(), attempt(asyncio.get_running_loop))
for wrong in 'blah', None, 42, main:
    try:
        loop.run_until_complete(wrong)
    except TypeError as e:
        print(e)
f = loop.create_future()
f.set_result('future')
print(loop.run_until_complete(f))


async def fails():
    raise ValueError('out')
try:
    loop.run_until_complete(fails())
except ValueError as e:
    print(repr(e))
loop.close()
loop.close()
print(loop.is_closed(), loop.is_running())
c = main()
print(attempt(loop.run_until_complete, c), attempt(loop.run_forever), attempt(loop.create_task, c))
c.close()
