import asyncio
import threading
import time


def holder(lock):
    with lock:
        time.sleep(1)
    print('released', time.monotonic())


async def main():
    lock = threading.Lock()
    threading.Thread(target=holder, args=(lock,)).start()
    await asyncio.sleep(0.25)
    print('in a thread', await asyncio.to_thread(lock.acquire), asyncio.get_running_loop().time())
    lock.release()
    threading.Thread(target=holder, args=(lock,)).start()
    await asyncio.sleep(0.25)
    t = asyncio.create_task(asyncio.sleep(0.25, 'timer'))
    with lock:
        print('the whole loop stood still', asyncio.get_running_loop().time())
    print(await t, asyncio.get_running_loop().time())


asyncio.run(main())
