import asyncio


async def one():
    return 1


asyncio.set_event_loop(None)
c = one()
try:
    asyncio.shield(c)
except RuntimeError as e:
    print(e)
c.close()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
s = asyncio.shield(one())
print(s.get_loop() is loop, loop.run_until_complete(s))
asyncio.set_event_loop(None)
f = loop.create_future()
f.set_result('fast')
print(asyncio.shield(f) is f)
f = loop.create_future()
s = asyncio.shield(f)
f.set_exception(ValueError('in'))
try:
    loop.run_until_complete(s)
except ValueError as e:
    print(repr(e))
loop.close()
