import asyncio


async def ok():
    return 'ok'


class Awaitable:
    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        print('asked to await')
        return self.coro.__await__()


loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
t = asyncio.ensure_future(ok(), loop=loop)
print(type(t).__name__, t.get_loop() is loop, loop.run_until_complete(t))
print(asyncio.ensure_future(t) is t, asyncio.ensure_future(t, loop=loop) is t)
try:
    asyncio.ensure_future(t, loop=other)
except ValueError as e:
    print(e)
f = loop.create_future()
f.set_result('ko')
print(asyncio.ensure_future(f) is f, loop.run_until_complete(f))
w = asyncio.ensure_future(Awaitable(ok()), loop=loop)
print(w.get_coro().__name__, loop.run_until_complete(w))
for wrong in 'ok', 3, None, [ok]:
    try:
        asyncio.ensure_future(wrong, loop=loop)
    except TypeError as e:
        print(e)


async def main():
    t = asyncio.ensure_future(ok())
    print(t.get_loop() is asyncio.get_running_loop())
    return await t
print(loop.run_until_complete(main()))
loop.close()
c = ok()
try:
    asyncio.ensure_future(c, loop=loop)
except RuntimeError as e:
    print(e)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
other.close()
