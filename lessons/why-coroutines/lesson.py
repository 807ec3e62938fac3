"""Two letters to post: first one after the other, then both on their way at once."""

import asyncio
import time


def clock():
    return f"{time.perf_counter():.0f} s"


def post_and_wait(letter, days):
    print(f"{clock()}  {letter}: posted")
    time.sleep(days)
    print(f"{clock()}  {letter}: answered")


async def post(letter, days):
    print(f"{clock()}  {letter}: posted")
    await asyncio.sleep(days)
    print(f"{clock()}  {letter}: answered")


async def both():
    await asyncio.gather(post("Ada", 1), post("Bob", 2))


post_and_wait("Ada", 1)
post_and_wait("Bob", 2)
print(f"{clock()}  the patient way took 3 s")

before = time.perf_counter()
asyncio.run(both())
print(f"{clock()}  the other way took {time.perf_counter() - before:.0f} s")
