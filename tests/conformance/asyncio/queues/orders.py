import asyncio


async def main():
    for make in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        q = make()
        for n in 1, 3, 2, 9, 4:
            q.put_nowait(n)
        print(make.__name__, [q.get_nowait() for _ in range(5)])
        q = make(2)

        async def produce():
            for n in 5, 1, 4, 2, 3:
                await q.put(n)
                print('put', n, end='; ')
        t = asyncio.create_task(produce())
        got = []
        for _ in range(5):
            got.append(await q.get())
            print('got', got[-1], end='; ')
        print()
        print(got, t.done(), q)
        await t
    p = asyncio.PriorityQueue()
    for item in (2, 'b'), (1, 'z'), (2, 'a'):
        await p.put(item)
    print([p.get_nowait() for _ in range(3)])
    p.put_nowait(1)
    try:
        p.put_nowait('x')
    except TypeError as e:
        print(e)
    print(p.qsize())


asyncio.run(main())
