import asyncio


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    return 42


async def main():
    t = asyncio.create_task(swallows())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())
    try:
        async with asyncio.timeout(1):
            print(await swallows())
            print('goes on after the deadline', asyncio.get_running_loop().time())
            await asyncio.sleep(1)
            print('without another cancellation', asyncio.get_running_loop().time())
    except TimeoutError:
        print('TimeoutError')
    else:
        print('no TimeoutError', asyncio.current_task().cancelling())


asyncio.run(main())
