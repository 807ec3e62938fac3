"""A tap that drips as long as somebody asks for drops."""

import asyncio
from contextlib import aclosing


async def drops(tap, pause):
    print(f"{tap}: opened")
    count = 0
    try:
        while True:
            await asyncio.sleep(pause)
            count += 1
            yield count
    finally:
        closer = asyncio.current_task().get_name()
        print(f"{tap}: {closer} turns it off")
        await asyncio.sleep(0.4)
        print(f"{tap}: dry")


async def main():
    asyncio.current_task().set_name("main")

    async for drop in drops("kitchen", 0.5):
        print(f"kitchen: drop {drop}")
        if drop == 2:
            break
    print("main: left the kitchen")

    async with aclosing(drops("garden", 0.3)) as water:
        async for drop in water:
            print(f"garden: drop {drop}")
            if drop == 2:
                break
    print("main: left the garden")


asyncio.run(main())
