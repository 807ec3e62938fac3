import asyncio


async def w(n):
    await asyncio.sleep(n)
    print('w', n, asyncio.get_running_loop().time())
    return n


async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(w(1))
        b = await asyncio.gather(w(0.25), w(0.5))
        c = g.create_task(w(0.25))
        print('body ends', b, a.done(), c.done())
    print(a.result(), c.result(), asyncio.get_running_loop().time())
    r = await asyncio.gather(asyncio.wait_for(w(0.5), 1), asyncio.wait_for(w(2), 1), asyncio.shield(w(0.25)), return_exceptions=True)
    print([repr(x) for x in r])


asyncio.run(main())
