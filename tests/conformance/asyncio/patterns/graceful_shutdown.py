# interrupt: 1.25
import asyncio


async def worker(name, stop):
    try:
        while not stop.is_set():
            await asyncio.sleep(0.5)
            print(name, 'works', asyncio.get_running_loop().time())
        print(name, 'stops by itself')
    except asyncio.CancelledError:
        print(name, 'is cancelled')
        raise


async def main():
    stop = asyncio.Event()
    tasks = [asyncio.create_task(worker(n, stop)) for n in 'ab']
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        print('main: shutting down', asyncio.get_running_loop().time())
        stop.set()
        await asyncio.sleep(0.5)
        print('main: done', asyncio.get_running_loop().time())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('bye')
