import asyncio

STOP = object()


async def worker(name, q):
    count = 0
    while (item := await q.get()) is not STOP:
        await asyncio.sleep(item)
        count += 1
    await q.put(STOP)
    return name, count, asyncio.get_running_loop().time()


async def main():
    q = asyncio.Queue()
    for n in (0.5, 0.25, 1, 0.25, 0.5, 0.125):
        q.put_nowait(n)
    q.put_nowait(STOP)
    print(await asyncio.gather(*(worker(n, q) for n in 'xyz')), q.qsize())


asyncio.run(main())
