"""A thread, a timer and a barrier call a coroutine function, and drop what it gives."""
import concurrent.futures
import contextlib
import threading


async def later():
    print("never")


class Worker(threading.Thread):
    async def run(self):
        print("never")


async def done(future):
    print("never")


for thread in threading.Thread(target=later), Worker(), threading.Timer(0.1, later):
    thread.start()
    thread.join()
threading.Barrier(1, action=later).wait()
with contextlib.ExitStack() as stack:
    stack.callback(later)
future = concurrent.futures.Future()
future.add_done_callback(done)
future.set_result(1)
