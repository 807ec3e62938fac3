import asyncio


async def naive(period, n, work):
    loop = asyncio.get_running_loop()
    for _ in range(n):
        print('naive', loop.time())
        await asyncio.sleep(work)
        await asyncio.sleep(period)


async def steady(period, n, work):
    loop = asyncio.get_running_loop()
    due = loop.time()
    for _ in range(n):
        print('steady', loop.time())
        await asyncio.sleep(work)
        due += period
        await asyncio.sleep(max(0, due - loop.time()))


async def main():
    await naive(1, 3, 0.25)
    await steady(1, 3, 0.25)
    await steady(0.5, 3, 0.75)


asyncio.run(main())
