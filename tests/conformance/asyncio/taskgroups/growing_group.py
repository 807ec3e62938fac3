import asyncio


def now():
    return asyncio.get_running_loop().time()


async def do_job(delay):
    await asyncio.sleep(delay)


async def root(g):
    await asyncio.sleep(0.25)
    g.create_task(leaf('x', 0.25))
    g.create_task(leaf('y', 0.5))


async def leaf(name, delay):
    await asyncio.sleep(delay)
    print('leaf', name, now())


count = 0


async def hydra(g, depth):
    global count
    count += 1
    await asyncio.sleep(0.125)
    g.create_task(hydra(g, depth + 1))
    g.create_task(hydra(g, depth + 1))


async def hercules():
    while count < 10:
        await asyncio.sleep(0.1875)
    print('enough', count, now())
    1 / 0


async def main():
    async with asyncio.TaskGroup() as g:
        for n in range(6):
            await asyncio.sleep(0.125)
            g.create_task(do_job(0.3))
            print(n, len(g._tasks), end=' ')
        await asyncio.sleep(1)
        print(len(g._tasks), now())
    async with asyncio.TaskGroup() as g:
        g.create_task(root(g))
    print('root and leaves', now())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(hydra(g, 0))
            g.create_task(hercules())
    except* ZeroDivisionError as eg:
        print(repr(eg), count, now())


asyncio.run(main())
