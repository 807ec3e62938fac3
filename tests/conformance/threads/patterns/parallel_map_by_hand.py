import threading
import time


def parallel_map(f, items):
    results = [None] * len(items)

    def run(k, x):
        results[k] = f(x)
    ts = [threading.Thread(target=run, args=(k, x)) for k, x in enumerate(items)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    return results


def slow_square(n):
    time.sleep(n)
    return n * n


print(parallel_map(slow_square, [3, 1, 2]), time.monotonic())
begin = time.monotonic()
print([slow_square(n) for n in (1, 2)], time.monotonic() - begin)
