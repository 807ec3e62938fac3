# Mixing threads and asyncio: queues, events and callbacks across the border
import asyncio
import queue
import threading
import time

class DualQueue:
    """Synchronous puts, asynchronous gets."""

    def __init__(self, loop):
        self.loop, self.queue = loop, asyncio.Queue()

    def put(self, item):
        self.loop.call_soon_threadsafe(self.queue.put_nowait, item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.queue.get()
        if item is None:
            raise StopAsyncIteration
        return item

def sensor(name, period, n, q):
    for i in range(n):
        time.sleep(period)
        q.put((name, i, f"{time.monotonic():.2f}"))

async def stream_from_threads():
    q = DualQueue(asyncio.get_running_loop())
    threads = [threading.Thread(target=sensor, args=a) for a in (("temp", 0.3, 3, q), ("hum", 0.5, 2, q))]
    for t in threads:
        t.start()

    async def closer():
        for t in threads:
            await asyncio.to_thread(t.join)
        q.put(None)
    c = asyncio.create_task(closer())
    async for name, i, at in q:
        print(f"{name} #{i} at {at}")
    await c

async def iterate_in_thread(gen):
    """Turns a blocking generator into an asynchronous one."""
    done = object()
    while (x := await asyncio.to_thread(next, gen, done)) is not done:
        yield x

def blocking_lines():
    for i in range(3):
        time.sleep(0.25)
        yield f"line {i}"

class ThreadedEvent(asyncio.Event):
    def set_threadsafe(self, loop):
        loop.call_soon_threadsafe(self.set)

async def request_reply(requests):
    """Ask a thread that speaks only queue.Queue."""
    loop = asyncio.get_running_loop()

    def server():
        while (item := requests.get()) is not None:
            fut, x = item
            time.sleep(0.2)
            if x < 0:
                loop.call_soon_threadsafe(fut.set_exception, ValueError(f"negative {x}"))
            else:
                loop.call_soon_threadsafe(fut.set_result, x ** 0.5)
    t = threading.Thread(target=server, name="server")
    t.start()
    futs = [loop.create_future() for _ in range(3)]
    for f, x in zip(futs, (16, -1, 2.25)):
        requests.put((f, x))
    print(await asyncio.gather(*futs, return_exceptions=True), f"{time.monotonic():.2f}")
    requests.put(None)
    await asyncio.to_thread(t.join, 5)
    print("server alive:", t.is_alive())

async def main():
    await stream_from_threads()
    print([x.upper() async for x in iterate_in_thread(blocking_lines())], f"{time.monotonic():.2f}")
    ev = ThreadedEvent()
    threading.Timer(0.4, ev.set_threadsafe, [asyncio.get_running_loop()]).start()
    print("event:", await ev.wait(), f"{time.monotonic():.2f}")
    await request_reply(queue.Queue())

asyncio.run(main())
