import asyncio


async def main():
    q = asyncio.Queue()
    print(str(q), repr(q).split(' at ')[0], repr(q).split(' ')[-1])
    print(q.maxsize, q.qsize(), q.empty(), q.full())
    q.put_nowait(1)
    await q.put('two')
    print(q, q.qsize(), q.empty(), q.full())
    print(await q.get(), q.get_nowait(), q)
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e))
    q = asyncio.Queue(maxsize=1)
    await q.put(1)
    print(q, q.full())
    try:
        q.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e), q.qsize())
    g = [asyncio.create_task(q.put(n)) for n in (2, 3)]
    await asyncio.sleep(0)
    print(q)
    print(await q.get(), q)
    await asyncio.sleep(0)
    print(q, [t.done() for t in g])
    print(await q.get(), await q.get(), q)
    q = asyncio.Queue()
    t = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    print(q)
    q.put_nowait('x')
    print(q)
    print(await t, q)
    f = asyncio.Queue(maxsize=1.5)
    f.put_nowait(1)
    print(f.full())
    f.put_nowait(2)
    print(f.full(), f)
    n = asyncio.Queue(-1)
    print(n.full(), n.maxsize)
    print(asyncio.Queue[int].__args__, type(asyncio.Queue[int]).__name__)
    print(issubclass(asyncio.LifoQueue, asyncio.Queue), issubclass(asyncio.PriorityQueue, asyncio.Queue))


asyncio.run(main())
