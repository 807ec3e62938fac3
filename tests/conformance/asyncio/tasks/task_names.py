import asyncio


async def nothing():
    return asyncio.current_task().get_name()


async def main():
    print(asyncio.current_task().get_name())
    a = asyncio.create_task(nothing())
    b = asyncio.create_task(nothing(), name='b')
    c = asyncio.create_task(nothing())
    d = asyncio.ensure_future(nothing())
    e = asyncio.create_task(nothing(), name=None)
    f = asyncio.create_task(nothing(), name=17)
    print([t.get_name() for t in (a, b, c, d, e, f)])
    print(await asyncio.gather(a, b, c, d, e, f, nothing()))
    a.set_name('renamed')
    print(a.get_name(), repr(a)[:30])
    async with asyncio.TaskGroup() as g:
        h = g.create_task(nothing())
        i = g.create_task(nothing(), name='i')
        j = g.create_task(nothing())
    print([t.result() for t in (h, i, j)])
    k = asyncio.get_running_loop().create_task(nothing(), name='k')
    m = asyncio.get_running_loop().create_task(nothing())
    print(await k, await m)


asyncio.run(main())
asyncio.run(main())
