import asyncio


async def inner():
    await asyncio.sleep(0.25)
    raise LookupError('nobody catches')


async def outer():
    try:
        await inner()
    finally:
        print('finally')


asyncio.run(outer())
