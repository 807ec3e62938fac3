# A job whose result map() has stopped waiting for is cancelled if it has not begun, as those behind it are.
import concurrent.futures as cf
import time
def job(n, d):
    print(f"{time.monotonic() - t0:.1f} start", n)
    time.sleep(d)
    if n == 7: raise ValueError(n)
    return n
t0 = time.monotonic()
for workers in 1, 2:
    for timeout in 0.5, 1.5, 9.5:
        for numbers in (1, 2, 3), (1, 7, 3), (7, 1, 2):
            with cf.ThreadPoolExecutor(workers) as ex:
                ex.submit(job, 0, 1)
                try: print(list(ex.map(job, numbers, [1.1, 1.2, 1.3], timeout=timeout)))
                except Exception as e: print(f"{time.monotonic() - t0:.1f}", type(e).__name__, e)
