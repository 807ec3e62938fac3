import asyncio
import threading
import time

results = []


async def compute(x):
    await asyncio.sleep(1)
    return x * x


def client(loop, x):
    f = asyncio.run_coroutine_threadsafe(compute(x), loop)
    results.append((x, f.result(), time.monotonic()))


async def main():
    loop = asyncio.get_running_loop()
    ts = [threading.Thread(target=client, args=(loop, x)) for x in range(3)]
    for t in ts:
        t.start()
    while any(t.is_alive() for t in ts):
        await asyncio.sleep(0.25)
    print(results, loop.time())


asyncio.run(main())
