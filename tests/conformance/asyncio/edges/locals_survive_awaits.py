import asyncio


async def fib(n):
    if n < 2:
        await asyncio.sleep(0)
        return n
    a = asyncio.create_task(fib(n - 1))
    b = await fib(n - 2)
    return await a + b


async def nested(x):
    y = x + 1
    await asyncio.sleep(0.25)
    async def inner():
        nonlocal y
        y *= 2
        await asyncio.sleep(0.25)
        return y
    return await inner(), y


async def main():
    print([await fib(n) for n in range(8)])
    print(await asyncio.gather(nested(1), nested(2)), asyncio.get_running_loop().time())


asyncio.run(main())
