"""Five downloads, and only two may be under way at once."""

import asyncio
import time


def say(text):
    print(f"{time.perf_counter():.1f} s  {text}")


async def download(name, seconds, slots):
    say(f"{name}: would like to start")
    async with slots:
        say(f"{name}: downloading")
        await asyncio.sleep(seconds)
    say(f"{name}: finished")
    return len(name)


async def main():
    slots = asyncio.Semaphore(2)
    wanted = {"sun": 1.0, "moon": 0.4, "earth": 0.8, "mars": 0.5, "venus": 0.3}
    jobs = [download(name, seconds, slots) for name, seconds in wanted.items()]
    sizes = await asyncio.gather(*jobs)
    say(f"{sum(sizes)} letters in all")


asyncio.run(main())
