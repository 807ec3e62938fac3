"""The same two kettles without a task: one after the other."""

import asyncio


async def boil(kettle, seconds):
    print(f"{kettle}: on")
    await asyncio.sleep(seconds)
    print(f"{kettle}: boils")


async def main():
    await boil("blue", 1.0)
    await boil("red", 2.0)
    print("main: tea")


asyncio.run(main())
