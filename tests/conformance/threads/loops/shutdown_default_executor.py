import asyncio
import time


def slow():
    time.sleep(2)
    print('slow is done', time.monotonic())


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, slow)
    await asyncio.sleep(0.5)
    print('main ends', loop.time())


asyncio.run(main())
print('run is over', time.monotonic())


async def explicit():
    loop = asyncio.get_running_loop()
    f = loop.run_in_executor(None, slow)
    await loop.shutdown_default_executor()
    print('shut down', loop.time(), f.done())
    await f


asyncio.run(explicit())


async def never_used():
    await asyncio.get_running_loop().shutdown_default_executor()
    return 'fine'


print(asyncio.run(never_used()))
