import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    q = asyncio.Queue()

    def other():
        time.sleep(1)
        loop.call_soon_threadsafe(event.set)
        for n in range(3):
            time.sleep(0.5)
            asyncio.run_coroutine_threadsafe(q.put(n), loop).result()
            print('put from a thread', n, time.monotonic())
    t = threading.Thread(target=other)
    t.start()
    await event.wait()
    print('set', loop.time())
    for _ in range(3):
        print('got', await q.get(), loop.time())
    await asyncio.to_thread(t.join)
    print('joined', loop.time())
    done = threading.Event()
    loop.call_later(1, done.set)
    print(await asyncio.to_thread(done.wait, 5), loop.time())


asyncio.run(main())
