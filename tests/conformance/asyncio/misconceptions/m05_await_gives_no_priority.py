import asyncio


async def work(n):
    print('start', n)
    await asyncio.sleep(0)
    print('end', n)


async def main():
    t1 = asyncio.create_task(work(1))
    t2 = asyncio.create_task(work(2))
    t3 = asyncio.create_task(work(3))
    await t3
    print('awaited t3 first')
    await t1
    await t2


asyncio.run(main())
