"""The threads of a pool end when nothing keeps the pool, after the jobs that it still had."""
import asyncio
import concurrent.futures
import threading
import time


def names():
    return [each.name for each in threading.enumerate()]


def use_once():
    pool = concurrent.futures.ThreadPoolExecutor(2, "short")
    print(pool.submit(pow, 2, 5).result(), names())


def leave_work():
    pool = concurrent.futures.ThreadPoolExecutor(1, "left")
    for n in range(3):
        pool.submit(lambda n=n: (time.sleep(0.1), print("job", n, names())))
    print("waiting in the queue:", pool._work_queue.qsize())


async def replace_default():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(time.sleep, 0)
    print(len(names()))
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1, "mine"))
    time.sleep(0.01)
    print(names())
    print(await asyncio.to_thread(lambda: threading.current_thread().name))


use_once()
time.sleep(0.01)
print(names())
leave_work()
time.sleep(1)
print(names())
asyncio.run(replace_default())
print(names())
kept = concurrent.futures.ThreadPoolExecutor(1, "kept")
kept.submit(lambda: time.sleep(0.2) or print("done before the end"))


def late():
    time.sleep(0.5)
    try:
        kept.submit(print)
    except RuntimeError as error:
        print(error)


threading.Thread(target=late).start()
