import asyncio


async def ticks(pause, n):
    for i in range(n):
        await asyncio.sleep(pause)
        yield i


async def azip(*gens):
    while True:
        try:
            yield await asyncio.gather(*(g.__anext__() for g in gens))
        except StopAsyncIteration:
            return


async def main():
    async for pair in azip(ticks(0.25, 3), ticks(0.5, 4)):
        print(pair, asyncio.get_running_loop().time())


asyncio.run(main())
