import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.25)
        yield i


async def square(x):
    await asyncio.sleep(0.125)
    return x * x


async def main():
    loop = asyncio.get_running_loop()
    print([x async for x in numbers(3)], loop.time())
    print({x: await square(x) async for x in numbers(3)}, loop.time())
    print({x async for x in numbers(3) if x % 2 == 0}, loop.time())
    print([await square(x) for x in range(3)], loop.time())
    g = (await square(x) async for x in numbers(3))
    print(type(g).__name__, [x async for x in g], loop.time())
    print([(x, y) async for x in numbers(2) async for y in numbers(2)], loop.time())
    print(await asyncio.gather(*[square(x) async for x in numbers(2)]), loop.time())
    print(sum([x async for x in numbers(4)]))
    try:
        [x async for x in [1, 2]]
    except TypeError as e:
        print(e)


asyncio.run(main())
