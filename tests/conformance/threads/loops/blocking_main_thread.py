import asyncio
import threading
import time


async def heartbeat():
    while True:
        print('beat', asyncio.get_running_loop().time())
        await asyncio.sleep(0.5)


async def main():
    t = asyncio.create_task(heartbeat())
    await asyncio.sleep(1)
    print('blocking')
    time.sleep(2)
    print('blocked until', asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    lock = threading.Lock()
    lock.acquire()
    threading.Timer(1, lock.release).start()
    print('blocking in a lock')
    lock.acquire()
    print('got it', time.monotonic())
    await asyncio.sleep(1)
    t.cancel()


asyncio.run(main())
