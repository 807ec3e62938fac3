"""Three tasks are asked to stop, and each takes it its own way."""

import asyncio


async def tidy():
    try:
        print("tidy: painting")
        await asyncio.sleep(3.0)
        print("tidy: the wall is finished")
    finally:
        print("tidy: washing the brushes")
        await asyncio.sleep(0.5)
        print("tidy: brushes are clean")


async def stubborn():
    try:
        print("stubborn: counting stars")
        await asyncio.sleep(2.0)
    except asyncio.CancelledError:
        print("stubborn: no, I go on")
    await asyncio.sleep(1.0)
    return 42


async def late():
    print("late: good morning")


async def main():
    tasks = [asyncio.create_task(tidy(), name="tidy"),
             asyncio.create_task(stubborn(), name="stubborn")]
    await asyncio.sleep(0.8)
    tasks.append(asyncio.create_task(late(), name="late"))
    for task in tasks:
        asked = task.cancel()
        print(f"main: asked {task.get_name()}: {asked}, done: {task.done()}")

    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        print(f"main: {task.get_name()} was cancelled: {task.cancelled()}")


asyncio.run(main())
