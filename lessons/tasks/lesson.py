"""Eleven steps: main makes two tasks, and three bodies take turns."""

import asyncio


async def a():
    print("3  a starts and waits")
    await asyncio.sleep(1.0)
    print("6  a goes on")
    return "A"


async def b():
    print("4  b starts and waits")
    await asyncio.sleep(2.0)
    print("9  b goes on")
    return "B"


async def main():
    print("1  main makes two tasks")
    first = asyncio.create_task(a(), name="a")
    second = asyncio.create_task(b(), name="b")
    print("2  main waits for a; neither has begun")
    result = await first
    print("7  main has", result)
    print("8  main waits for b, which has waited since step 4")
    result = await second
    print("10 main has", result)
    return "done"


async def clock():
    await asyncio.sleep(0.5)
    print("5  half a second: everybody waits")


async def program():
    ticking = asyncio.create_task(clock(), name="clock")
    answer = await main()
    await ticking
    print("11", answer)


asyncio.run(program())
