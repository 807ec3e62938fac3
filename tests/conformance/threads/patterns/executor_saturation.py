import asyncio
import time


def job(n):
    time.sleep(1)
    return n, time.monotonic()


async def main():
    results = await asyncio.gather(*(asyncio.to_thread(job, n) for n in range(18)))
    print(results)


asyncio.run(main())
