import concurrent.futures as cf
import time


def inner(n):
    time.sleep(0.5)
    return n


def outer(n):
    with cf.ThreadPoolExecutor(2) as pool:
        return sum(pool.map(inner, range(n)))


with cf.ThreadPoolExecutor(2) as pool:
    print(list(pool.map(outer, [2, 3, 4])), time.monotonic())
