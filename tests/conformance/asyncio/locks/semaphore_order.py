import asyncio


async def main():
    s = asyncio.Semaphore(1)
    result = []

    async def coro(tag):
        await s.acquire()
        result.append(f'{tag}_1')
        await asyncio.sleep(0.01)
        s.release()
        await s.acquire()
        result.append(f'{tag}_2')
        await asyncio.sleep(0.01)
        s.release()

    async with asyncio.TaskGroup() as g:
        for tag in 'c1', 'c2', 'c3':
            g.create_task(coro(tag))
    print(result)

    s = asyncio.Semaphore(1)
    result = []

    async def c1():
        async with s:
            result.append(1)
        async with s:
            result.append(4)

    async def c2():
        async with s:
            result.append(2)

    async def c3():
        async with s:
            result.append(3)
    await asyncio.gather(c1(), c2(), c3())
    print(result)

    s = asyncio.Semaphore(0)
    result = []

    async def d1(t2):
        t2.cancel()
        async with s:
            result.append('d1')

    async def d2():
        async with s:
            result.append('d2')

    async def d3():
        async with s:
            result.append('d3')
    t2 = asyncio.create_task(d2())
    t3 = asyncio.create_task(d3())
    await asyncio.sleep(0)
    t1 = asyncio.create_task(d1(t2))
    await asyncio.sleep(0)
    s.release()
    s.release()
    await asyncio.wait([t1, t2, t3])
    print(result, t2.cancelled(), s._value)


asyncio.run(main())
