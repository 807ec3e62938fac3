import asyncio
import inspect

async def averager():
    total, n, avg = 0.0, 0, None
    try:
        while True:
            try:
                x = yield avg
            except ValueError as e:
                print("  reset because of", e)
                total, n, avg = 0.0, 0, None
                continue
            await asyncio.sleep(0.1)
            total += x
            n += 1
            avg = total / n
    except GeneratorExit:
        print("  closing with", n, "values")
        raise
    finally:
        await asyncio.sleep(0.25)
        print("  finally after sleep")

async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("  not me")
        yield 2

async def short():
    got = yield "a"
    print("  short got", got)
    yield "b"

async def main():
    loop = asyncio.get_running_loop()
    g = averager()
    print(inspect.isasyncgen(g), inspect.isasyncgenfunction(averager), g.__name__)
    print(await g.asend(None))
    for x in (10, 20, 60):
        print(await g.asend(x))
    print(await g.athrow(ValueError("bad sensor")))
    print(await g.asend(7))
    t = loop.time()
    await g.aclose()
    print("aclose took", round(loop.time() - t, 2))
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("StopAsyncIteration after aclose")
    g = averager()
    try:
        await g.asend(5)
    except TypeError as e:
        print("TypeError:", e)
    await g.__anext__()
    try:
        await g.athrow(KeyError("unexpected"))
    except KeyError as e:
        print("KeyError:", e)
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print("RuntimeError:", e)
    g = short()
    print(await anext(g), await g.asend("hello"), await anext(g, "default"))
    g = short()
    async for x in g:
        print("only", x)
        break
    await g.aclose()
    print([x async for x in g])

    async def slow():
        await asyncio.sleep(1)
        yield 1
    g = slow()
    first = asyncio.ensure_future(anext(g))
    await asyncio.sleep(0.1)
    try:
        await anext(g)
    except RuntimeError as e:
        print("RuntimeError:", e)
    print("first:", await first)

asyncio.run(main())
