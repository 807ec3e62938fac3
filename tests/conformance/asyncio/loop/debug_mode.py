import asyncio
import time


async def slow():
    await asyncio.sleep(0)
    time.sleep(0.5)
    await asyncio.sleep(0)


def slow_callback(x):
    time.sleep(0.25)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await slow()
    loop.call_soon(slow_callback, 'argument')
    await asyncio.sleep(0)
    loop.slow_callback_duration = 1
    time.sleep(0.5)
    await asyncio.sleep(0)
    loop.set_debug(False)
    loop.slow_callback_duration = 0.1
    time.sleep(0.5)
    await asyncio.sleep(0)
    print('end')


asyncio.run(main(), debug=True)
