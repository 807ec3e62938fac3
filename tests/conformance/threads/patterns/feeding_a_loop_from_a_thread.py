import asyncio
import threading
import time


def sensor(loop, q):
    for n in range(4):
        time.sleep(0.5)
        loop.call_soon_threadsafe(q.put_nowait, (n, time.monotonic()))
    loop.call_soon_threadsafe(q.put_nowait, None)


async def main():
    q = asyncio.Queue()
    t = threading.Thread(target=sensor, args=(asyncio.get_running_loop(), q))
    t.start()
    while (x := await q.get()) is not None:
        print('reading', x, asyncio.get_running_loop().time())
    t.join()


asyncio.run(main())
