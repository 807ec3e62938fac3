import concurrent.futures
import threading
import time


def work(n):
    print('work', n, threading.current_thread().name, time.monotonic())
    time.sleep(n)
    if n == 0.5:
        raise ValueError(n)
    return n * 10


with concurrent.futures.ThreadPoolExecutor(max_workers=2, thread_name_prefix='pool') as pool:
    fs = [pool.submit(work, n) for n in (1, 0.5, 2)]
    print([f.running() for f in fs], [f.done() for f in fs])
    print(fs[0].result(), time.monotonic())
    try:
        fs[1].result()
    except ValueError as e:
        print(repr(e), fs[1].exception() is e)
    try:
        fs[2].result(timeout=0.25)
    except concurrent.futures.TimeoutError as e:
        print('timeout', repr(e), time.monotonic())
    print(fs[2].result(), [repr(f).split('state=')[1] for f in fs])
print('shut down', time.monotonic())
try:
    pool.submit(work, 1)
except RuntimeError as e:
    print(e)
for wrong in 0, -1:
    try:
        concurrent.futures.ThreadPoolExecutor(wrong)
    except ValueError as e:
        print(e)
with concurrent.futures.ThreadPoolExecutor() as pool:
    print(pool._max_workers)
    f = pool.submit(threading.current_thread)
    print(f.result().name.rsplit('-')[0])
