"""What asyncio says to wrong arguments: some of it is C in CPython and counts in other words."""
import asyncio


async def one():
    return 1


def tell(label, call):
    try:
        found = call()
        print(label, '->', found if isinstance(found, (int, str, tuple)) else type(found).__name__)
    except Exception as error:
        print(label, '!!', type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    queue, lock = asyncio.Queue(), asyncio.Lock()
    for label, call in (
            ('create_task()', lambda: asyncio.create_task()),
            ('create_task(coro=)', lambda: asyncio.create_task(one(), nam='x')),
            ('create_task(2)', lambda: asyncio.create_task(1, 'x')),
            ('gather', lambda: asyncio.gather(x=1)),
            ('sleep()', lambda: asyncio.sleep()),
            ('sleep(4)', lambda: asyncio.sleep(1, 2, 3, 4)),
            ('Queue', lambda: asyncio.Queue(max=3)),
            ('Queue(2)', lambda: asyncio.Queue(1, 2, 3)),
            ('Queue twice', lambda: asyncio.Queue(1, maxsize=3)),
            ('Lock', lambda: asyncio.Lock(1)),
            ('Event', lambda: asyncio.Event(1)),
            ('Semaphore', lambda: asyncio.Semaphore(1, 2)),
            ('put', lambda: queue.put()),
            ('put_nowait', lambda: queue.put_nowait()),
            ('get_nowait', lambda: queue.get_nowait(1)),
            ('acquire', lambda: lock.acquire(1)),
            ('release', lambda: lock.release(now=True)),
            ('call_soon()', lambda: loop.call_soon()),
            ('call_later', lambda: loop.call_later(1)),
            ('call_later()', lambda: loop.call_later()),
            ('call_at', lambda: loop.call_at(1, print, ctx=None)),
            ('create_future', lambda: loop.create_future(1)),
            ('get_debug', lambda: loop.get_debug(1)),
            ('set_result', lambda: future.set_result()),
            ('isfuture', lambda: asyncio.isfuture()),
            ('iscoroutine', lambda: asyncio.iscoroutine()),
            ('wrap_future', lambda: asyncio.wrap_future(3)),
    ):
        tell(label, call)
    for function in (asyncio.create_task, asyncio.gather, asyncio.sleep, asyncio.isfuture,
                     asyncio.iscoroutine, asyncio.current_task, queue.put_nowait, loop.call_soon,
                     asyncio.get_running_loop):
        print(function.__module__, function.__qualname__, repr(function).split(' at ')[0])
    # A mistake that is easily made: the callback is called, and its result handed over.
    task = asyncio.create_task(one())
    loop.set_exception_handler(lambda loop, context: print(
        context['message'], repr(context['exception']), repr(context['handle'])))
    task.add_done_callback(print('called at once'))
    future.add_done_callback(7)
    future.set_result(None)
    await asyncio.sleep(0)
    print(await task)
    handle = loop.call_soon(lambda: None)
    print(handle.cancel(), handle.cancelled())


asyncio.run(main())
