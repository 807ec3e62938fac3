import asyncio


async def coro(s):
    await asyncio.sleep(s)
    return s


async def outer(s):
    return await asyncio.gather(coro(s))


async def main():
    for exceptions in False, True:
        t = asyncio.create_task(outer(1))
        g = asyncio.gather(t, coro(2), return_exceptions=exceptions)
        await asyncio.sleep(0.25)
        g.cancel('outermost')
        try:
            print(await g)
        except asyncio.CancelledError as e:
            print('cancelled', e.args, t.cancelled(), asyncio.get_running_loop().time())
    inner = asyncio.gather(coro(1), coro(1))
    middle = asyncio.gather(inner, coro(2))
    await asyncio.sleep(0)
    inner.cancel()
    try:
        await middle
    except asyncio.CancelledError:
        print('from within', inner.cancelled(), middle.cancelled(), middle.done())


asyncio.run(main())
