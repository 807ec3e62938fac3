import asyncio
from contextlib import asynccontextmanager


class Connection:
    def __init__(self, name): self.name = name
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open", self.name)
        return self
    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0.1)
        print("close", self.name, kind.__name__ if kind else None)
        return kind is KeyError
    def __aiter__(self):
        self.n = 0
        return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return f"{self.name}{self.n}"


@asynccontextmanager
async def timer(name):
    start = asyncio.get_running_loop().time()
    try:
        yield name
    finally:
        print(name, "took", round(asyncio.get_running_loop().time() - start, 2))


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0.5)
        yield i


async def main():
    async with Connection("a") as c, timer("block") as t:
        async for row in c: print(row, t)
    async with Connection("b"):
        raise KeyError("swallowed")
    try:
        async with Connection("c"):
            raise ValueError("escapes")
    except ValueError as error:
        print(error)
    print([t async for t in ticks(3)], {t: t * t async for t in ticks(3) if t}, sum([t async for t in ticks(4)]))
    async for t in ticks(10):
        if t == 2: break
    else:
        print("not reached")
    async for t in ticks(1): pass
    else:
        print("else", t)
    agen = ticks(3)
    print(await anext(agen), await agen.__anext__())
    await agen.aclose()
    print(await anext(agen, "default"))
    results = await asyncio.gather(*(anext(ticks(1)) for _ in range(2)))
    print(results)


asyncio.run(main())
