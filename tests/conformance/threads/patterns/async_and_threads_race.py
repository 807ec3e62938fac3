import asyncio
import time


def blocking(n):
    time.sleep(n)
    return 'thread', n


async def cooperative(n):
    await asyncio.sleep(n)
    return 'coroutine', n


async def main():
    for a, b in (1, 0.5), (0.5, 1), (1, 1):
        tasks = [asyncio.create_task(asyncio.to_thread(blocking, a)), asyncio.create_task(cooperative(b))]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(t.result() for t in done), len(pending), time.monotonic())
        await asyncio.gather(*pending)


asyncio.run(main())
