import asyncio
import threading
import time


class Background:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.run, name='loop')
        self.thread.start()

    def run(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
        finally:
            tasks = asyncio.all_tasks(self.loop)
            for t in tasks:
                t.cancel()
            self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
            self.loop.close()
            print('closed', time.monotonic())

    def call(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


async def forever():
    try:
        while True:
            await asyncio.sleep(0.5)
            print('tick', time.monotonic())
    finally:
        print('forever ends')


b = Background()
f = b.call(forever())
print(b.call(asyncio.sleep(1.25, 'slept')).result(), time.monotonic())
b.stop()
print(f.cancelled(), b.loop.is_closed())
