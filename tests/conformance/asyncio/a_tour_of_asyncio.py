import asyncio, time
async def worker(name, q):
    while True:
        item = await q.get()
        await asyncio.sleep(item)
        print(f"{time.perf_counter():.1f} {name} did {item}")
        q.task_done()
async def main():
    q = asyncio.Queue()
    ws = [asyncio.create_task(worker(f"w{i}", q)) for i in range(3)]
    for i in range(7): q.put_nowait(i * 0.5)
    await q.join()
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError: print("timeout", time.perf_counter())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1))
            tg.create_task(bad())
    except* ValueError as eg: print(eg.exceptions)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(x, x)) for x in (3, 1, 2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for c in asyncio.as_completed([asyncio.sleep(2, "b"), asyncio.sleep(1, "a")]): print(await c)
    async def agen():
        try:
            for i in range(5):
                yield i
                await asyncio.sleep(0.1)
        finally: print("agen closed")
    async for x in agen():
        if x == 2: break
    lock = asyncio.Lock()
    async def crit(n):
        async with lock:
            print("in", n); await asyncio.sleep(0.1)
    await asyncio.gather(crit(1), crit(2))
    async def guarded(): await asyncio.shield(asyncio.sleep(1))
    t = asyncio.create_task(guarded())
    await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: print("shielded cancelled")
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: time.sleep(1) or "blocking done"))
    print(await asyncio.to_thread(sum, [1,2,3]))
    try: await asyncio.wait_for(asyncio.sleep(3), 0.5)
    except asyncio.TimeoutError: print("wf timeout")
    f = loop.create_future(); loop.call_later(0.3, f.set_result, 9); print(await f)
    s = asyncio.Semaphore(2)
    async with s: print(s.locked())
    asyncio.create_task(bad())
    await asyncio.sleep(0.1)
async def bad(): raise ValueError("bad")
asyncio.run(main())
asyncio.sleep(1)
