"""Three cities are asked for the weather, all at once."""

import asyncio


async def forecast(city, delay):
    await asyncio.sleep(delay)
    if city == "Oslo":
        raise ConnectionError("the line to Oslo is down")
    return f"sunny in {city}"


def read(task):
    if task.exception():
        print(f"  {task.get_name()} failed: {task.exception()}")
    else:
        print(f"  {task.get_name()} says: {task.result()}")


async def main():
    pending = {
        asyncio.create_task(forecast("Lima", 0.3), name="Lima"),
        asyncio.create_task(forecast("Oslo", 1.2), name="Oslo"),
        asyncio.create_task(forecast("Pune", 1.9), name="Pune"),
    }
    look = 0
    while pending:
        look += 1
        done, pending = await asyncio.wait(
            pending, timeout=0.8, return_when=asyncio.FIRST_COMPLETED
        )
        print(f"look {look}: {len(done)} done, {len(pending)} pending")
        for task in done:
            read(task)


asyncio.run(main())
