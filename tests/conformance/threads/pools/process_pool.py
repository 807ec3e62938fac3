import concurrent.futures as cf
import time


def square(n):
    time.sleep(n)
    return n * n


if __name__ == '__main__':
    with cf.ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(square, [1, 2, 3])), time.monotonic())
        f = pool.submit(square, 1)
        print(f.result(), time.monotonic())
        print([f.result() for f in cf.as_completed([pool.submit(square, n) for n in (2, 1)])])
