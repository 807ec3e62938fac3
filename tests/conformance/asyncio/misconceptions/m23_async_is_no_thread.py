import asyncio
import threading


async def work(name):
    for n in range(2):
        print(name, n, threading.current_thread().name)
        await asyncio.sleep(0)


def in_thread():
    return threading.current_thread().name


async def main():
    await asyncio.gather(work('a'), work('b'))
    print(threading.active_count())
    print(await asyncio.to_thread(in_thread))


asyncio.run(main())
