import asyncio


def now():
    return asyncio.get_running_loop().time()


async def work(name, seconds, value):
    print('start', name, now())
    await asyncio.sleep(seconds)
    print('end', name, now())
    return value


async def main():
    async with asyncio.TaskGroup() as g:
        print(g)
        t1 = g.create_task(work('a', 0.25, 42))
        t2 = g.create_task(work('b', 0.5, 11), name='named b')
        print(g, len(g._tasks))
    print(t1.result(), t2.result(), t2.get_name(), now(), g)
    async with asyncio.TaskGroup() as g:
        t1 = g.create_task(work('c', 0.25, 42))
        await asyncio.sleep(0.5)
        print(len(g._tasks), t1.done())
        t2 = g.create_task(work('d', 0.5, 11))
    print(t1.result(), t2.result(), now())
    async with asyncio.TaskGroup() as g:
        t1 = g.create_task(work('e', 1, 42))
        await asyncio.sleep(0.25)
        t1.cancel()
        t2 = g.create_task(work('f', 0.25, 11))
    print(t1.cancelled(), t2.result(), now())
    async with asyncio.TaskGroup() as g:
        pass
    print('empty', now())


asyncio.run(main())
