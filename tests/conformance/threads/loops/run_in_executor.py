import asyncio
import concurrent.futures
import threading
import time


def work(n):
    print('work', n, threading.current_thread().name, time.monotonic())
    time.sleep(n)
    if n == 0.5:
        raise ValueError(n)
    return n


async def ticker():
    while True:
        await asyncio.sleep(0.5)
        print('tick', asyncio.get_running_loop().time())


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(ticker())
    print(await loop.run_in_executor(None, work, 1))
    print(await asyncio.gather(*(loop.run_in_executor(None, work, n) for n in (0.75, 1.25))))
    try:
        await loop.run_in_executor(None, work, 0.5)
    except ValueError as e:
        print(repr(e))
    with concurrent.futures.ThreadPoolExecutor(1, 'mine') as pool:
        f = loop.run_in_executor(pool, work, 1)
        print(type(f).__name__, f.done())
        print(await f)
    f = loop.run_in_executor(None, work, 1)
    await asyncio.sleep(0.25)
    print(f.cancel())
    try:
        await f
    except asyncio.CancelledError:
        print('cancelled', loop.time())
    try:
        await asyncio.wait_for(asyncio.to_thread(work, 2), 0.5)
    except TimeoutError:
        print('timeout', loop.time())
    t.cancel()
    print(await asyncio.to_thread(work, n=0.25))
    print(await loop.run_in_executor(None, lambda: threading.current_thread() is threading.main_thread()))


asyncio.run(main())
print('end', time.monotonic())
