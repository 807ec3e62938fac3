"""Breakfast for one: three dishes, and nobody just waits."""

import asyncio
import time

started = time.perf_counter()


def say(text):
    print(f"{time.perf_counter() - started:.1f} s  {text}")


async def cook(dish, seconds):
    say(f"{dish}: on the stove")
    await asyncio.sleep(seconds)
    say(f"{dish}: done")
    return f"hot {dish}"


async def main():
    soup = cook("soup", 1.5)
    eggs = cook("eggs", 0.6)
    rice = cook("rice", 1.0)
    say("three coroutines, and nothing is cooking yet")

    plates = await asyncio.gather(soup, eggs, rice)

    for plate in plates:
        say(f"served: {plate}")


asyncio.run(main())
