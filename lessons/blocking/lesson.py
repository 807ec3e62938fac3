"""A heartbeat, and two kinds of work: one in the loop's own thread, one in a pool."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def say(text):
    print(f"{time.perf_counter():.1f} s  {text}")


async def heartbeat():
    while True:
        say("tick")
        await asyncio.sleep(0.5)


def crunch(name):
    time.sleep(1.2)
    return name


async def main():
    beat = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0.6)

    say("crunching in the loop's thread")
    crunch("here")
    say("done, and the heart stood still")
    await asyncio.sleep(0)

    say("crunching three times in a pool of two")
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, crunch, name) for name in ("x", "y", "z")]
        for job in jobs:
            say(f"{await job} is ready")
    beat.cancel()


asyncio.run(main())
