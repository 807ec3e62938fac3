import asyncio


async def good():
    await asyncio.sleep(1)
    return 'good'


async def needs(a, b):
    return a + b


async def main():
    for call in lambda: needs(1), lambda: needs(1, 2, 3), lambda: needs(1, c=2):
        try:
            await call()
        except TypeError as e:
            print(e)
    try:
        await needs(1, 'x')
    except TypeError as e:
        print(e)
    t = asyncio.create_task(needs([1], [2]))
    print(await t)
    try:
        asyncio.gather(good)
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(good)
    except TypeError as e:
        print(str(e)[:38])
    await asyncio.sleep(0)


asyncio.run(main())
