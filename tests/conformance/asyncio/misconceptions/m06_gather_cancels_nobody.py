import asyncio


async def bad():
    await asyncio.sleep(1)
    raise ValueError('bad')


async def good(name):
    try:
        await asyncio.sleep(2)
        print(name, 'finished')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def main():
    try:
        await asyncio.gather(bad(), good('gathered'))
    except ValueError:
        print('caught', asyncio.get_running_loop().time())
    await asyncio.sleep(2)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(bad())
            g.create_task(good('grouped'))
    except* ValueError:
        print('caught', asyncio.get_running_loop().time())


asyncio.run(main())
