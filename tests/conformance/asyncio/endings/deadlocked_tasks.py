import asyncio


async def one(a, b):
    async with a:
        await asyncio.sleep(0)
        print('one wants the second')
        async with b:
            print('never')


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a))


asyncio.run(main())
