# Delays that are bool, huge ints, beyond any float, or no numbers at all.
import asyncio


async def show(label, delay):
    loop = asyncio.get_running_loop()
    before = loop.time()
    try:
        result = await asyncio.sleep(delay, label)
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{label}: {result} after {loop.time() - before}")


async def main():
    loop = asyncio.get_running_loop()
    for label, delay in [("true", True), ("false", False), ("minus", -2 ** 70), ("text", "1"),
                         ("none", None), ("too large", 2 ** 2000), ("complex", 1j)]:
        await show(label, delay)
    for delay in 2 ** 2000, "1", None, []:
        try:
            loop.call_later(delay, print)
        except (TypeError, OverflowError) as error:
            print(type(error).__name__, error)
    handle = loop.call_later(2 ** 70, print, "never")
    print(handle.when() > 2 ** 69)
    handle.cancel()
    try:
        async with asyncio.timeout(2 ** 70):
            print("in time")
    except TimeoutError:
        print("too late")
    print(await asyncio.wait_for(asyncio.sleep(1, "slept"), 2 ** 70))
    semaphore = asyncio.Semaphore(2 ** 70)
    print(await semaphore.acquire(), semaphore.locked())
    queue = asyncio.Queue(2 ** 70)
    queue.put_nowait(1)
    print(queue.full(), queue.maxsize == 2 ** 70)


asyncio.run(main())
