import asyncio


async def ticker(log):
    while True:
        log.append('tick')
        await asyncio.sleep(0)


async def main():
    for make in asyncio.Lock, asyncio.Semaphore, lambda: asyncio.Semaphore(2), lambda: asyncio.BoundedSemaphore(2):
        log = []
        lock = make()

        async def worker(n):
            async with lock:
                log.append(f'{n} in')
                await asyncio.sleep(0)
                log.append(f'{n} out')
            log.append(f'{n} left')
        t = asyncio.create_task(ticker(log))
        await asyncio.gather(*(worker(n) for n in 'abcd'))
        log.append('end')
        t.cancel()
        print(log)
    log = []
    event = asyncio.Event()

    async def waits(n):
        await event.wait()
        log.append(f'{n} woken')
    t = asyncio.create_task(ticker(log))
    ws = [asyncio.create_task(waits(n)) for n in 'abc']
    await asyncio.sleep(0)
    log.append('set')
    event.set()
    await asyncio.gather(*ws)
    log.append('end')
    t.cancel()
    print(log)
    log = []
    cond = asyncio.Condition()

    async def on_condition(n):
        async with cond:
            log.append(f'{n} waits')
            await cond.wait()
            log.append(f'{n} woken')
    t = asyncio.create_task(ticker(log))
    ws = [asyncio.create_task(on_condition(n)) for n in 'abc']
    for _ in range(4):
        await asyncio.sleep(0)
    async with cond:
        log.append('notify all')
        cond.notify_all()
    await asyncio.gather(*ws)
    log.append('end')
    t.cancel()
    print(log)
    log = []
    barrier = asyncio.Barrier(3)

    async def at_barrier(n):
        log.append(f'{n} {await barrier.wait()}')
    t = asyncio.create_task(ticker(log))
    await asyncio.gather(*(at_barrier(n) for n in 'abc'))
    log.append('end')
    t.cancel()
    print(log)


asyncio.run(main())
