import asyncio


async def echo():
    got = None
    try:
        while True:
            try:
                got = yield got
                print('got', got)
                await asyncio.sleep(0)
            except KeyError as e:
                print('caught', repr(e))
                got = 'after the exception'
    finally:
        print('finally')


async def main():
    g = echo()
    print(await g.asend(None), await g.asend(1), await g.asend(2))
    print(await g.athrow(KeyError('k')))
    await g.aclose()
    await g.aclose()
    for call in g.__anext__, lambda: g.asend(1):
        try:
            await call()
        except StopAsyncIteration:
            print('StopAsyncIteration')
    g = echo()
    try:
        await g.asend('not None')
    except TypeError as e:
        print(e)
    step = g.__anext__()
    print(await step)
    try:
        await step
    except RuntimeError as e:
        print(e)
    await g.aclose()

    async def slow():
        await asyncio.sleep(1)
        yield 1
    g = slow()
    t = asyncio.create_task(anext(g))
    await asyncio.sleep(0.25)
    try:
        await g.__anext__()
    except RuntimeError as e:
        print(e)
    print(await t, await anext(g, 'default'))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print('end', e.args)

    async def raises():
        yield 1
        raise StopAsyncIteration('inside')
    g = raises()
    await anext(g)
    try:
        await anext(g)
    except RuntimeError as e:
        print(e, type(e.__cause__).__name__)

    async def ignores_close():
        try:
            yield 1
        finally:
            yield 2
    g = ignores_close()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
