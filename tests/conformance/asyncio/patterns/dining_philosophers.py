import asyncio


async def philosopher(n, left, right, log):
    first, second = (left, right) if n % 2 == 0 else (right, left)
    for meal in range(2):
        await asyncio.sleep(0.25 * n)
        async with first:
            async with second:
                log.append((n, meal, asyncio.get_running_loop().time()))
                await asyncio.sleep(0.5)


async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    log = []
    await asyncio.gather(*(philosopher(n, forks[n], forks[(n + 1) % 4], log) for n in range(4)))
    for entry in log:
        print(*entry)


asyncio.run(main())
