import asyncio


async def main():
    loop = asyncio.get_running_loop()
    n = 0
    try:
        async with asyncio.timeout(1):
            while True:
                await asyncio.sleep(0.3)
                n += 1
                print(n, loop.time())
    except TimeoutError:
        print('time is up', n, loop.time())
    try:
        async with asyncio.timeout(0.5) as t:
            for n in range(4):
                await asyncio.sleep(0.3)
                t.reschedule(loop.time() + 0.5)
            print('kept alive', loop.time())
            await asyncio.sleep(1)
    except TimeoutError:
        print('then it fell', loop.time())


asyncio.run(main())
