import asyncio


async def source(n):
    for i in range(n):
        await asyncio.sleep(0.25)
        print('source', i)
        yield i
    print('source ends')


async def squares(items):
    async for x in items:
        yield x * x


async def only_even(items):
    async for x in items:
        if x % 2 == 0:
            yield x


async def take(items, n):
    async for x in items:
        yield x
        n -= 1
        if not n:
            break


async def main():
    async for x in take(only_even(squares(source(10))), 3):
        print('got', x, asyncio.get_running_loop().time())
    print('done')


asyncio.run(main())
