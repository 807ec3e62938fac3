import asyncio


def numbers(n):
    for i in range(n):
        yield i


async def total(gen):
    s = 0
    for x in gen:
        await asyncio.sleep(0.125)
        s += x
    return s


async def main():
    print(await asyncio.gather(total(numbers(4)), total(numbers(3))), asyncio.get_running_loop().time())
    shared = numbers(6)
    print(await asyncio.gather(total(shared), total(shared)), asyncio.get_running_loop().time())


asyncio.run(main())
