"""The same two waits three times: in turn, together, and almost together."""

import asyncio
import time


async def fetch(name, seconds):
    print(f"  {name} asked")
    await asyncio.sleep(seconds)
    print(f"  {name} here")


def took(what, since):
    print(f"{what}: {time.perf_counter() - since:.1f} s")
    return time.perf_counter()


async def main():
    since = time.perf_counter()
    await fetch("north", 1.0)
    await fetch("south", 0.8)
    since = took("awaited in turn", since)

    north = asyncio.create_task(fetch("north", 1.0))
    south = asyncio.create_task(fetch("south", 0.8))
    await north
    await south
    since = took("two tasks, then two awaits", since)

    await asyncio.create_task(fetch("north", 1.0))
    await asyncio.create_task(fetch("south", 0.8))
    took("each task awaited at once", since)


asyncio.run(main())
