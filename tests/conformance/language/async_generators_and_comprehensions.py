import asyncio


async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            got = yield i
            if got: print("got", got)
    finally:
        print("ticker done")


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def main():
    print([i async for i in ticker(3)], {i: await double(i) async for i in ticker(2) if i}, {x async for x in ticker(2)})
    print([await double(i) for i in range(3)], [await double(i) for i in range(4) if await double(i) > 2])
    gen = (await double(i) for i in range(2))
    print(type(gen).__name__, [v async for v in gen])
    t = ticker(5)
    print(await t.__anext__(), await t.asend("hello"), await anext(t), await anext(t, "default"))
    await t.aclose()
    print(await anext(t, "closed"))
    t = ticker(2)
    await anext(t)
    try:
        await t.athrow(ValueError("thrown"))
    except ValueError as error:
        print("out", error)
    try:
        await t.__anext__()
    except StopAsyncIteration as stop:
        print("stopped", stop.args)
    async for i in ticker(10):
        if i == 1: break
    else:
        print("never")
    print("after break")
    t = ticker(1)
    try:
        async for i in t: raise KeyError(i)
    except KeyError as error:
        print(repr(error))
    await t.aclose()

    class Reader:
        def __init__(self, n): self.n = n
        def __aiter__(self): return self
        async def __anext__(self):
            if self.n == 0: raise StopAsyncIteration
            self.n -= 1
            return self.n

    async for v in Reader(3): print("v", v)
    else: print("else")
    print([a + b async for a in Reader(2) for b in "xy" if a is not None] if False else [str(a) + b async for a in Reader(2) for b in "xy"])
    for bad in ("async with 5: pass",):
        try:
            if "for" in bad:
                async for x in [1]: pass
            else:
                async with 5: pass
        except (TypeError, AttributeError) as error:
            print(error)
    try:
        for x in ticker(1): pass
    except TypeError as error:
        print(error)


asyncio.run(main())
