import asyncio
import contextvars
import threading
import time

var = contextvars.ContextVar('var', default='unset')


def add(a, b, *, c=0):
    return a + b + c


def fails():
    raise KeyError('in a thread')


def sets():
    before = var.get()
    var.set('in the thread')
    return before, var.get()


def calls_back(loop, f):
    loop.call_soon_threadsafe(f.set_result, threading.current_thread().name)


async def main():
    print(await asyncio.to_thread(add, 1, 2, c=3))
    try:
        await asyncio.to_thread(fails)
    except KeyError as e:
        print(repr(e))
    var.set('main')
    print(await asyncio.to_thread(sets), var.get())
    begin = time.monotonic()
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(10)))
    print(time.monotonic() - begin)
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    await asyncio.to_thread(calls_back, loop, f)
    print(f.done())
    print(await f)

    def no_loop():
        try:
            asyncio.get_running_loop()
        except RuntimeError as e:
            return str(e)
    print(await asyncio.to_thread(no_loop))


asyncio.run(main())
