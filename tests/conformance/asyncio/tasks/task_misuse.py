import asyncio


async def coro():
    return 1


async def awaits(f):
    return await f


loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
fut = other.create_future()
try:
    loop.run_until_complete(awaits(fut))
except RuntimeError as e:
    text = str(e)
    print(text[:4], text.split('got')[1][:16], text[-28:])

box = []


async def itself():
    await box[0]
box.append(loop.create_task(itself()))
try:
    loop.run_until_complete(box[0])
except RuntimeError as e:
    print(str(e)[:28])


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def bad(value):
    try:
        return await Yields(value)
    except RuntimeError as e:
        print(type(e).__name__, str(e)[:60])
        return 'after'


print(loop.run_until_complete(bad(42)))
print(loop.run_until_complete(bad('text')))
f = loop.create_future()
print(loop.run_until_complete(bad(f))[:5])
f.cancel()
print(loop.run_until_complete(bad(None)))

t = loop.create_task(coro())
try:
    t._log_traceback = True
except ValueError as e:
    print(e)
t._log_traceback = False
print(loop.run_until_complete(t))
for wrong in 123, coro, print, None:
    try:
        loop.create_task(wrong)
    except TypeError as e:
        print('TypeError', str(e)[:31])
for method, value in ('set_result', 1), ('set_exception', ValueError()):
    try:
        getattr(t, method)(value)
    except RuntimeError as e:
        print(type(e).__name__, e)
c = coro()
try:
    asyncio.create_task(c)
except RuntimeError as e:
    print(e)
c.close()
loop.close()
other.close()
