"""gather, and the eggs burn: the other dishes go on."""

import asyncio


async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    if dish == "eggs":
        raise RuntimeError("the eggs are burnt")
    print(f"{dish}: done")


async def main():
    try:
        await asyncio.gather(cook("soup", 1.5), cook("eggs", 0.6), cook("rice", 1.0))
    except RuntimeError as error:
        print(f"main: {error}")
    await asyncio.sleep(1.2)
    print("main: what else is done, is done")


asyncio.run(main())
