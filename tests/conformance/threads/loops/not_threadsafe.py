import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()

    def wrong():
        time.sleep(1)
        f.set_result('set from another thread')

    threading.Thread(target=wrong).start()
    loop.call_later(3, print, 'the timer wakes the loop', )
    print(await f, loop.time())


asyncio.run(main())


async def debug():
    loop = asyncio.get_running_loop()

    def wrong():
        for method in loop.call_soon, lambda f: loop.call_later(1, f):
            try:
                method(print)
            except RuntimeError as e:
                print(e)
    await asyncio.to_thread(wrong)
asyncio.run(debug(), debug=True)
