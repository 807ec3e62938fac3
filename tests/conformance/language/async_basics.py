import asyncio
import time


async def say(text, delay):
    await asyncio.sleep(delay)
    print(f"{time.monotonic():.1f} {text}")
    return text.upper()


async def main():
    print(await say("one", 1))
    a = asyncio.create_task(say("two", 2))
    b = asyncio.create_task(say("three", 1))
    print(type(a).__name__, a.done())
    print(await a, await b, time.monotonic())
    print(await asyncio.gather(say("x", 3), say("y", 1), say("z", 2)))
    try:
        await asyncio.wait_for(say("late", 5), timeout=1)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), time.monotonic())

    async def fails():
        await asyncio.sleep(0.5)
        raise ValueError("bad")

    print(await asyncio.gather(fails(), say("fine", 1), return_exceptions=True))
    try:
        await asyncio.gather(fails(), say("goes on", 1))
    except ValueError as error:
        print("caught", error, time.monotonic())
    await asyncio.sleep(1)
    t = asyncio.create_task(say("never", 10))
    await asyncio.sleep(0)
    print(t.cancel(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled(), t.done())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(say(f"g{i}", i)) for i in range(3)]
    print([t.result() for t in tasks])
    return "done"


print(asyncio.run(main()), time.monotonic())
