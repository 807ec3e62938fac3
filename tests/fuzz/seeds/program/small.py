import asyncio

async def f(n):
    await asyncio.sleep(n)
    return [n] * n

print(asyncio.run(f(2)))
