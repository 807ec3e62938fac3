import asyncio


async def a():
    print('a')


async def b():
    print('b')


async def main():
    t = asyncio.create_task(b())
    for _ in range(3):
        await a()
    await t
    t = asyncio.create_task(b())
    for _ in range(3):
        await asyncio.create_task(a())
    await t


asyncio.run(main())
