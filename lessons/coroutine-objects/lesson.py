"""A recipe is not a meal: what calling an async function gives, and what makes it run."""

import asyncio
from inspect import getcoroutinestate as state


async def bake(cake):
    print(f"  baking {cake}")
    await asyncio.sleep(1.0)
    return f"{cake} cake"


async def main():
    print("bake is a", type(bake).__name__)
    plum = bake("plum")
    print("bake('plum') is a", type(plum).__name__, "and it is", state(plum))

    print("await gives:", await plum)
    print("now it is", state(plum))
    try:
        await plum
    except RuntimeError as error:
        print("a second time:", error)

    task = asyncio.create_task(bake("lemon"))
    print("first await of the task:", await task)
    print("second await of the task:", await task)

    nuts = bake("nut")
    nuts.close()
    print("never baked:", state(nuts))


asyncio.run(main())
