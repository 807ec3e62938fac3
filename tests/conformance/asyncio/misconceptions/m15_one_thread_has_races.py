import asyncio

n = 0


async def increment():
    global n
    old = n
    await asyncio.sleep(0)
    n = old + 1


async def locked(lock):
    global n
    async with lock:
        old = n
        await asyncio.sleep(0)
        n = old + 1


async def main():
    global n
    await asyncio.gather(*(increment() for _ in range(5)))
    print(n)
    n = 0
    lock = asyncio.Lock()
    await asyncio.gather(*(locked(lock) for _ in range(5)))
    print(n)


asyncio.run(main())
