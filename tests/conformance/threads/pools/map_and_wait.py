import concurrent.futures as cf
import time


def work(n):
    time.sleep(n)
    if n < 0.3:
        raise KeyError(n)
    return n


with cf.ThreadPoolExecutor(3) as pool:
    print(list(pool.map(work, [1, 0.5, 0.75])), time.monotonic())
    it = pool.map(lambda a, b: (a, b), [1, 2, 3], 'xy')
    print(list(it))
    try:
        for r in pool.map(work, [0.5, 0.25, 1]):
            print(r)
    except KeyError as e:
        print(repr(e), time.monotonic())
    try:
        list(pool.map(work, [2, 2], timeout=0.5))
    except cf.TimeoutError:
        print('timeout', time.monotonic())
    time.sleep(3)
    for mode in cf.ALL_COMPLETED, cf.FIRST_COMPLETED, cf.FIRST_EXCEPTION:
        fs = [pool.submit(work, n) for n in (0.5, 0.25, 1)]
        begin = time.monotonic()
        done, not_done = cf.wait(fs, return_when=mode)
        print(mode, len(done), len(not_done), time.monotonic() - begin)
        cf.wait(fs)
    fs = [pool.submit(work, n) for n in (0.5, 1, 2)]
    result = cf.wait(fs, timeout=0.75)
    print(len(result.done), len(result.not_done), type(result).__name__)
    print([f.result() for f in cf.as_completed(fs)], time.monotonic())
    fs = [pool.submit(work, n) for n in (1, 0.5, 0.75)]
    print([f.result() for f in cf.as_completed(fs)])
