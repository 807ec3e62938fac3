import asyncio


async def mirror(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, 'loses at', asyncio.get_running_loop().time())
        raise


async def race(*coros):
    tasks = [asyncio.create_task(c) for c in coros]
    try:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    print(await race(mirror('slow', 2), mirror('fast', 0.5), mirror('medium', 1)))
    try:
        print(await asyncio.wait_for(race(mirror('x', 5), mirror('y', 6)), 1))
    except TimeoutError:
        print('all too slow', asyncio.get_running_loop().time())


asyncio.run(main())
