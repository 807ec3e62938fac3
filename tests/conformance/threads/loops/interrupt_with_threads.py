# interrupt: 1
import asyncio
import time


def slow(n):
    time.sleep(n)
    print('thread done', time.monotonic())
    return n


async def main():
    try:
        await asyncio.to_thread(slow, 2)
    except asyncio.CancelledError:
        print('cancelled', asyncio.get_running_loop().time())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('KeyboardInterrupt', time.monotonic())
