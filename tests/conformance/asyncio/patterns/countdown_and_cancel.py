import asyncio


async def countdown(name, n):
    try:
        while n > 0:
            print(name, n)
            await asyncio.sleep(0.5)
            n -= 1
        print(name, 'lift-off')
        return name
    except asyncio.CancelledError:
        print(name, 'aborted at', n)
        raise


async def main():
    a = asyncio.create_task(countdown('a', 3))
    b = asyncio.create_task(countdown('b', 5))
    await asyncio.sleep(1.25)
    b.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True))


asyncio.run(main())
