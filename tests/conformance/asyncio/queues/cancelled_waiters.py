import asyncio


async def main():
    q = asyncio.Queue()

    async def reader(n):
        try:
            item = await q.get()
            print('reader', n, item)
        except asyncio.CancelledError:
            print('reader', n, 'cancelled')
            raise
    a, b, c = (asyncio.create_task(reader(n)) for n in 'abc')
    await asyncio.sleep(0)
    print(q)
    a.cancel()
    await asyncio.sleep(0)
    print(q)
    q.put_nowait(1)
    b.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(q, c.done())
    q.put_nowait(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(q, c.done())
    if not c.done():
        await c
    # Many, all cancelled but the last.
    readers = [asyncio.create_task(reader(n)) for n in range(5)]
    await asyncio.sleep(0)
    for t in readers[:4]:
        t.cancel()
    q.put_nowait('for the last')
    await asyncio.gather(*readers, return_exceptions=True)
    print(q)
    # Putters.
    q = asyncio.Queue(1)
    await q.put(0)

    async def writer(n):
        try:
            await q.put(n)
            print('writer', n)
        except asyncio.CancelledError:
            print('writer', n, 'cancelled')
            raise
    w = [asyncio.create_task(writer(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    w[0].cancel()
    await asyncio.sleep(0)
    print(q)
    print(q.get_nowait())
    w[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(q, [t.done() for t in w])
    print(await q.get())
    await asyncio.sleep(0)
    print(q)
    # Timed out getters leave nothing behind.
    q = asyncio.Queue()
    for n in range(3):
        try:
            await asyncio.wait_for(q.get(), 0.25)
        except TimeoutError:
            print('timeout', n, q)
    q.put_nowait(1)
    print(q.get_nowait(), q)


asyncio.run(main())
