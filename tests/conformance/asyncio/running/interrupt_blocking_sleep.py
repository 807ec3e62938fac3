# interrupt: 0.75
import asyncio
import time


async def main():
    await asyncio.sleep(0.5)
    print('blocking')
    try:
        time.sleep(5)
    finally:
        print('after the sleep', asyncio.get_running_loop().time())
    await asyncio.sleep(0)
    print('never')


try:
    asyncio.run(main())
except BaseException as e:
    print(repr(e))
