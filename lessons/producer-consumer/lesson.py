"""A bakery with a shelf for two loaves: a baker, two customers, and how it all ends."""

import asyncio
import time


def say(text):
    print(f"{time.perf_counter():.1f} s  {text}")


async def baker(shelf):
    for loaf in range(1, 7):
        await asyncio.sleep(0.2)
        if shelf.full():
            say(f"baker: no room for loaf {loaf}")
        await shelf.put(loaf)
        say(f"baker: loaf {loaf} is on the shelf")
    say("baker: that was the last one")


async def customer(name, shelf, seconds):
    while True:
        loaf = await shelf.get()
        say(f"{name}: takes loaf {loaf}")
        await asyncio.sleep(seconds)
        shelf.task_done()


async def main():
    shelf = asyncio.Queue(maxsize=2)
    customers = [asyncio.create_task(customer("Kim", shelf, 0.9), name="Kim"),
                 asyncio.create_task(customer("Lou", shelf, 1.1), name="Lou")]
    await baker(shelf)
    await shelf.join()
    say("main: every loaf is eaten")
    for each in customers:
        each.cancel()
    await asyncio.gather(*customers, return_exceptions=True)


asyncio.run(main())
