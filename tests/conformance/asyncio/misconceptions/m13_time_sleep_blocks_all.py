import asyncio
import time


async def blocker():
    time.sleep(1)
    print('blocker done', asyncio.get_running_loop().time())


async def polite():
    await asyncio.sleep(1)
    print('polite done', asyncio.get_running_loop().time())


async def timer(name):
    begin = asyncio.get_running_loop().time()
    await asyncio.sleep(0.25)
    print(name, 'timer after', asyncio.get_running_loop().time() - begin)


async def main():
    await asyncio.gather(timer('blocked'), blocker())
    await asyncio.gather(timer('free'), polite())


asyncio.run(main())
