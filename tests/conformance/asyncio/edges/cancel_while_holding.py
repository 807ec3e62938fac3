import asyncio


async def holder(lock, name, n):
    async with lock:
        print(name, 'has it', asyncio.get_running_loop().time())
        await asyncio.sleep(n)


async def main():
    for make in asyncio.Lock, lambda: asyncio.Semaphore(1), asyncio.Condition:
        lock = make()
        ts = [asyncio.create_task(holder(lock, n, 1)) for n in 'abc']
        await asyncio.sleep(0.5)
        ts[0].cancel()
        await asyncio.sleep(0.25)
        ts[1].cancel()
        print([repr(r) for r in await asyncio.gather(*ts, return_exceptions=True)], lock.locked())


asyncio.run(main())
