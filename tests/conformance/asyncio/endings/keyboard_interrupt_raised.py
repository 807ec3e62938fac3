import asyncio


async def leaves():
    await asyncio.sleep(0.25)
    raise KeyboardInterrupt


async def main():
    t = asyncio.create_task(leaves())
    t.add_done_callback(asyncio.Task.exception)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('main cancelled')
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('KeyboardInterrupt')
