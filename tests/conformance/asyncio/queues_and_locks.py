import asyncio
async def prod(q, n):
    for i in range(n):
        await q.put(i); print("put", i, q.qsize(), q.full())
        await asyncio.sleep(0.1)
    await q.join(); print("joined")
async def cons(q, name):
    while True:
        x = await q.get()
        print(name, "got", x)
        await asyncio.sleep(0.35)
        q.task_done()
async def queues():
    q = asyncio.Queue(2)
    print(q, repr(q)[:7])
    cs = [asyncio.create_task(cons(q, f"c{i}")) for i in range(2)]
    await prod(q, 6)
    for c in cs: c.cancel()
    print(await asyncio.gather(*cs, return_exceptions=True))
    for cls in (asyncio.LifoQueue, asyncio.PriorityQueue):
        q = cls()
        for x in (3, 1, 2): q.put_nowait(x)
        print([q.get_nowait() for _ in range(3)])
        try: q.get_nowait()
        except asyncio.QueueEmpty as e: print(repr(e))
    q = asyncio.Queue(1); q.put_nowait(1)
    try: q.put_nowait(2)
    except asyncio.QueueFull as e: print(repr(e))
    try: q.task_done(); q.task_done()
    except ValueError as e: print(repr(e))
    try: await asyncio.wait_for(asyncio.Queue().get(), 1)
    except TimeoutError as e: print(repr(e))
async def locks():
    lock = asyncio.Lock()
    print(str(lock)[-12:])
    async def w(n, d):
        async with lock:
            print("in", n, lock.locked()); await asyncio.sleep(d)
        print("out", n)
    ts = [asyncio.create_task(w(i, 1)) for i in range(4)]
    await asyncio.sleep(0.5)
    ts[1].cancel()
    print(await asyncio.gather(*ts, return_exceptions=True))
    try: lock.release()
    except RuntimeError as e: print(e)
    sem = asyncio.Semaphore(2)
    async def s(n):
        async with sem:
            print("sem", n, asyncio.get_running_loop().time(), sem.locked()); await asyncio.sleep(1)
    await asyncio.gather(*(s(i) for i in range(5)))
    b = asyncio.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    ev = asyncio.Event()
    async def we(n):
        print(n, await ev.wait())
    ts = [asyncio.create_task(we(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set(); print(ev.is_set()); await asyncio.gather(*ts); ev.clear()
    try: await asyncio.wait_for(ev.wait(), 0.5)
    except asyncio.TimeoutError: print("ev timeout")
    cond = asyncio.Condition()
    async def wc(n):
        async with cond:
            await cond.wait(); print("cond", n)
    ts = [asyncio.create_task(wc(i)) for i in range(3)]
    await asyncio.sleep(0.1)
    async with cond: cond.notify(1)
    await asyncio.sleep(0.1)
    async with cond: cond.notify_all()
    await asyncio.gather(*ts)
    bar = asyncio.Barrier(3)
    async def wb(n):
        await asyncio.sleep(n); i = await bar.wait(); print("bar", n, i)
    await asyncio.gather(*(wb(i) for i in range(3)))
    try: await lock.acquire(); await asyncio.wait_for(lock.acquire(), 0.3)
    except TimeoutError: print("lock timeout", lock.locked())
async def main():
    await queues(); await locks()
asyncio.run(main())
