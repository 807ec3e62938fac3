import asyncio
import sys


async def leaves():
    await asyncio.sleep(0.25)
    print('leaving')
    sys.exit(5)


async def other():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('other cancelled')
        raise


async def main():
    o = asyncio.create_task(other())
    t = asyncio.create_task(leaves())
    t.add_done_callback(asyncio.Task.exception)
    try:
        await asyncio.sleep(1)
    finally:
        print('main ends')


asyncio.run(main())
