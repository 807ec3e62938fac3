import asyncio


async def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print(name, 'closes')


async def nested():
    try:
        async for x in gen('inner'):
            yield x, x + 1
    finally:
        print('nested closes')


async def main():
    async for pair in nested():
        print(pair)
        if pair == (1, 2):
            break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('after')
    g = nested()
    async for pair in g:
        print(pair)
        break
    await g.aclose()
    print('closed')


asyncio.run(main())
