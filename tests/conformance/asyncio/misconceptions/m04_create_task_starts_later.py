import asyncio


async def child():
    print('child starts')
    await asyncio.sleep(0)
    print('child ends')


async def main():
    t = asyncio.create_task(child())
    print('main after create_task')
    for _ in range(3):
        print('main still runs')
    await asyncio.sleep(0)
    print('main between')
    await t
    print('main end')


asyncio.run(main())
