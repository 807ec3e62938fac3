import asyncio


async def steps(name, pause, n):
    for k in range(n):
        await asyncio.sleep(pause)
        print(name, k, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(steps('quarter', 0.25, 8), steps('half', 0.5, 4), steps('one', 1, 2))


asyncio.run(main())
