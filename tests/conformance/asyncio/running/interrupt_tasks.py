# interrupt: 0.75
import asyncio


def now():
    return asyncio.get_running_loop().time()


async def worker(n):
    try:
        while True:
            await asyncio.sleep(0.25)
            print('worker', n, now())
    except asyncio.CancelledError as e:
        print('worker', n, 'cancelled', e.args, now())
        raise


async def main():
    background = asyncio.create_task(worker('background'))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(worker(1))
            g.create_task(worker(2))
    except asyncio.CancelledError:
        print('main cancelled', now())
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print('interrupted')
