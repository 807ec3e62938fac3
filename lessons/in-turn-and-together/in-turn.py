"""Two waits, each awaited as it is asked for."""

import asyncio
import time


async def fetch(name, seconds):
    print(f"{time.perf_counter():.1f} s  {name} asked")
    await asyncio.sleep(seconds)
    print(f"{time.perf_counter():.1f} s  {name} here")


async def main():
    await fetch("north", 1.0)
    await fetch("south", 0.8)


asyncio.run(main())
