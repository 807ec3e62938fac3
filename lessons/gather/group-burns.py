"""A TaskGroup, and the eggs burn: the other dishes are taken off the stove."""

import asyncio


async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    if dish == "eggs":
        raise RuntimeError("the eggs are burnt")
    print(f"{dish}: done")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for dish, seconds in {"soup": 1.5, "eggs": 0.6, "rice": 1.0}.items():
                group.create_task(cook(dish, seconds))
    except* RuntimeError as errors:
        print(f"main: {errors.exceptions[0]}")
    await asyncio.sleep(1.2)
    print("main: what else is done, is done")


asyncio.run(main())
