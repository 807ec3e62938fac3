import asyncio


def now():
    return asyncio.get_running_loop().time()


async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue(1)
    started = asyncio.Event()

    async def putter():
        started.set()
        await q.put(1)
        print('put one', now())
        await q.put(2)
        print('put two', now())
    t = asyncio.create_task(putter())
    await started.wait()
    print(q.qsize(), t.done())
    await asyncio.sleep(0.25)
    print(await q.get(), q.qsize())
    await asyncio.sleep(0)
    print(t.done(), q.qsize(), await q.get(), now())

    async def getter():
        value = await q.get()
        print('got', value, now())
    g = [asyncio.create_task(getter()) for _ in range(3)]
    await asyncio.sleep(0.25)
    loop.call_later(0.25, q.put_nowait, 'a')
    loop.call_later(0.5, q.put_nowait, 'b')
    await asyncio.sleep(0.5)
    print([t.done() for t in g], q)
    await q.put('c')
    await asyncio.gather(*g)
    q.put_nowait('last')
    try:
        await asyncio.wait_for(q.put('no room'), 0.5)
    except TimeoutError:
        print('no room', now(), q)


asyncio.run(main())
