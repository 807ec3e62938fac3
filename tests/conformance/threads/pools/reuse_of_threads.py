import concurrent.futures as cf
import threading
import time


def who(n):
    time.sleep(n)
    return threading.current_thread().name


with cf.ThreadPoolExecutor(3, 't') as pool:
    print(pool.submit(who, 0.5).result(), pool.submit(who, 0.5).result())
    print([f.result() for f in [pool.submit(who, 0.5) for _ in range(3)]])
    print([f.result() for f in [pool.submit(who, n) for n in (0.75, 0.5, 0.25, 0.25, 0.25)]], time.monotonic())
    print(threading.active_count())
print(threading.active_count())
