import asyncio


async def tick(name, step, n):
    loop = asyncio.get_running_loop()
    for _ in range(n):
        await asyncio.sleep(step)
        print(name, loop.time())


async def main():
    await asyncio.gather(tick('a', 0.1, 10), tick('b', 0.3, 4), tick('c', 0.7, 2))


asyncio.run(main())
