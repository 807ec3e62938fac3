import concurrent.futures as cf
import sys
import threading
import time

sys.stderr = sys.stdout


def work(n):
    time.sleep(n)
    return n


def show(f):
    print('callback', f.result(), threading.current_thread().name, time.monotonic())


def fails(f):
    raise ValueError('in a callback')


with cf.ThreadPoolExecutor(2, 'p') as pool:
    f = pool.submit(work, 1)
    f.add_done_callback(show)
    f.add_done_callback(show)
    g = pool.submit(work, 0.5)
    g.add_done_callback(show)
    print('main', time.monotonic())
print('end', time.monotonic())
with cf.ThreadPoolExecutor(1, initializer=lambda x: print('init', x, threading.current_thread().name), initargs=('arg',), thread_name_prefix='q') as pool:
    print(pool.submit(work, 0.25).result())
    print(pool.submit(work, 0.25).result())
