import asyncio
import concurrent.futures
import threading
import time


async def add(a, b, fail=False, cancel=False):
    await asyncio.sleep(0.5)
    if fail:
        raise RuntimeError('Fail!')
    if cancel:
        asyncio.current_task().cancel()
        await asyncio.sleep(1)
    return a + b


def target(loop, **kw):
    timeout = kw.pop('timeout', None)
    f = asyncio.run_coroutine_threadsafe(add(1, 2, **kw), loop)
    print(type(f).__module__, f.done())
    try:
        return f.result(timeout)
    except concurrent.futures.TimeoutError:
        f.cancel()
        raise
    finally:
        f.done() or f.cancel()


async def main():
    loop = asyncio.get_running_loop()
    for kw in {}, {'fail': True}, {'cancel': True}, {'timeout': 0.25}:
        try:
            print(kw, await loop.run_in_executor(None, lambda: target(loop, **kw)), loop.time())
        except BaseException as e:
            print(kw, type(e).__name__, e.args, loop.time())
    await asyncio.sleep(1)
    print(len(asyncio.all_tasks()))
    try:
        asyncio.run_coroutine_threadsafe(42, loop)
    except TypeError as e:
        print(e)


asyncio.run(main())
