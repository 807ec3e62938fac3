import asyncio


async def inner(name):
    try:
        await asyncio.sleep(2)
    finally:
        print(name, 'finally one', asyncio.get_running_loop().time())
        try:
            await asyncio.sleep(0.5)
        finally:
            print(name, 'finally two', asyncio.get_running_loop().time())
            await asyncio.sleep(0.25)
            print(name, 'end', asyncio.get_running_loop().time())


async def main():
    t = asyncio.create_task(inner('once'))
    await asyncio.sleep(0.5)
    t.cancel()
    await asyncio.wait([t])
    t = asyncio.create_task(inner('twice'))
    await asyncio.sleep(0.5)
    t.cancel()
    await asyncio.sleep(0.25)
    t.cancel()
    await asyncio.wait([t])
    t = asyncio.create_task(inner('never'))
    await t


asyncio.run(main())
