import asyncio
import traceback


async def deepest():
    raise ValueError('deep')


async def deeper():
    try:
        await deepest()
    finally:
        await asyncio.sleep(0)


async def child():
    await deeper()


async def main():
    t = asyncio.create_task(child())
    await asyncio.wait([t])
    e = t.exception()
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
    for _ in range(2):
        try:
            await t
        except ValueError as e:
            print([f.name for f in traceback.extract_tb(e.__traceback__)])
    try:
        t.result()
    except ValueError as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)])


asyncio.run(main())
