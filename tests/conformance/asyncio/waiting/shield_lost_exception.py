import asyncio
import sys

sys.stderr = sys.stdout


async def fails():
    await asyncio.sleep(0.5)
    raise ValueError('nobody hears')


async def main():
    t = asyncio.create_task(fails())
    s = asyncio.shield(t)
    await asyncio.sleep(0.25)
    s.cancel()
    await asyncio.sleep(1)
    print(t.done(), t._log_traceback if hasattr(t, '_log_traceback') else '')
    del t, s
    print('end')


asyncio.run(main())
