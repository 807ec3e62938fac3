"""The same two waits, both under way before the first await."""

import asyncio
import time


async def fetch(name, seconds):
    print(f"{time.perf_counter():.1f} s  {name} asked")
    await asyncio.sleep(seconds)
    print(f"{time.perf_counter():.1f} s  {name} here")


async def main():
    await asyncio.gather(fetch("north", 1.0), fetch("south", 0.8))


asyncio.run(main())
