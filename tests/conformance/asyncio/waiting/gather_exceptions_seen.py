import asyncio
import sys

sys.stderr = sys.stdout


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fails(0.25), fails(0.5))
    except ValueError as e:
        print('first', e)
    await asyncio.sleep(1)
    print('the second one was marked as seen')
    g = asyncio.gather(fails(0.25), fails(0.5), return_exceptions=True)
    del g
    await asyncio.sleep(1)
    print('nothing is said')
    g = asyncio.gather(fails(0.25))
    await asyncio.sleep(0.5)
    print('dropping', g.done())
    del g
    print('end')


asyncio.run(main())
