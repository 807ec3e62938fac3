"""The other way: both letters are on their way at once."""

import asyncio
import time


def clock():
    return f"{time.perf_counter():.0f} s"


async def post(letter, days):
    print(f"{clock()}  {letter}: posted")
    await asyncio.sleep(days)
    print(f"{clock()}  {letter}: answered")


async def both():
    await asyncio.gather(post("Ada", 1), post("Bob", 2))


asyncio.run(both())
print(f"{clock()}  both are answered")
