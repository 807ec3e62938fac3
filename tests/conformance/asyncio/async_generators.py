# Async generators: iteration, asend, athrow, aclose, finalisers, the loop's shutdown.
import asyncio
import contextlib


async def counting(n, name="counting"):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            got = yield i
            if got is not None:
                print(name, "got", got)
    except ValueError as e:
        print(name, "caught", e)
        yield "after"
    finally:
        print(name, "closing")
        await asyncio.sleep(0.1)
        print(name, "closed")


async def abandoned():
    async for x in counting(5, "abandoned"):
        print(x)
        break


async def by_hand():
    g = counting(5, "hand")
    print(await g.asend(None))
    print(await g.asend("hello"))
    print(await g.athrow(ValueError("v")))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stopped")
    await g.aclose()
    try:
        await g.athrow(KeyError("late"))
    except (StopAsyncIteration, KeyError) as e:
        print(repr(e))


@contextlib.asynccontextmanager
async def resource(name):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


async def delegating():
    async for x in counting(2, "inner"):
        yield x * 10
    yield [y async for y in counting(3, "comprehension") if y % 2 == 0]


class Iterator:
    def __init__(self):
        self.i = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.i += 1
        if self.i > 3:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        return self.i


async def main():
    await abandoned()
    await asyncio.sleep(0.5)
    await by_hand()
    async with resource("r") as r:
        print(r)
    try:
        async with resource("s"):
            raise KeyError("inside")
    except KeyError as e:
        print(repr(e))
    async for x in delegating():
        print(x)
    print([i async for i in Iterator()], {i: i async for i in Iterator()})
    print(await anext(Iterator()), await anext(counting(0, "empty"), "default"))
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(resource("one"))
        await stack.enter_async_context(resource("two"))
        stack.push_async_callback(asyncio.sleep, 0)
    left = counting(5, "left")
    await left.__anext__()
    keep.append(left)


keep = []
asyncio.run(main())
print("end")
