import asyncio


async def main():
    q = asyncio.Queue(2)
    log = []

    async def producer(n):
        for i in range(3):
            await q.put((n, i))
            log.append(('put', n, i, q.qsize()))

    async def consumer(n):
        for _ in range(3):
            item = await q.get()
            log.append(('got', n, item, q.qsize()))
    await asyncio.gather(producer('p'), producer('q'), consumer('c'), consumer('d'))
    for entry in log:
        print(*entry)
    print(q)
    log.clear()
    await asyncio.gather(consumer('c'), consumer('d'), producer('p'), producer('q'))
    for entry in log:
        print(*entry)
    log.clear()
    q = asyncio.Queue(1)
    q.put_nowait('old')
    putters = [asyncio.create_task(q.put(n)) for n in range(3)]
    await asyncio.sleep(0)
    got = [q.get_nowait()]
    while q._putters or not q.empty():
        got.append(await q.get())
    print(got, [t.done() for t in putters], q)


asyncio.run(main())
