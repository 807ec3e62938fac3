"""Two kettles, one of them a task: what is asked for is not yet begun."""

import asyncio


async def boil(kettle, seconds):
    print(f"{kettle}: on")
    await asyncio.sleep(seconds)
    print(f"{kettle}: boils")


async def main():
    red = asyncio.create_task(boil("red", 2.0), name="red")
    print("main: the red kettle is asked for")
    await boil("blue", 1.0)
    await red
    print("main: tea")


asyncio.run(main())
