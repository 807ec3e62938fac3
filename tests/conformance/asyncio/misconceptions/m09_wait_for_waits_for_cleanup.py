import asyncio


async def victim():
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaning', asyncio.get_running_loop().time())
        await asyncio.sleep(2)
        print('clean', asyncio.get_running_loop().time())


async def main():
    try:
        await asyncio.wait_for(victim(), 1)
    except TimeoutError:
        print('TimeoutError', asyncio.get_running_loop().time())


asyncio.run(main())
