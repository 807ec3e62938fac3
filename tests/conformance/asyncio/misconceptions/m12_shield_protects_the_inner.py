import asyncio


async def inner():
    await asyncio.sleep(2)
    print('inner finished', asyncio.get_running_loop().time())
    return 'inner'


async def main():
    task = asyncio.create_task(inner())

    async def outer():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            print('outer cancelled', asyncio.get_running_loop().time())
            raise
    o = asyncio.create_task(outer())
    await asyncio.sleep(1)
    o.cancel()
    await asyncio.wait([o])
    print(o.cancelled(), task.done())
    print(await task)


asyncio.run(main())
