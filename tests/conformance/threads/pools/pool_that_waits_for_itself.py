"""Things that go wrong with thread pools, and what to do about it."""
import concurrent.futures as cf
import threading
import time

local = threading.local()


def now():
    return f"{time.monotonic():.2f}"


def setup(prefix):
    local.conn = f"{prefix}-{threading.current_thread().name}"


def use_conn(n):
    time.sleep(n)
    return local.conn


def work(n, stop=None):
    for i in range(int(n / 0.25)):
        if stop is not None and stop.is_set():
            return f"work({n}) stopped after {i} steps"
        time.sleep(0.25)
    return f"work({n}) complete"


# 1. initializer
with cf.ThreadPoolExecutor(2, thread_name_prefix="db", initializer=setup, initargs=("conn",)) as ex:
    print(sorted(set(ex.map(use_conn, [0.3, 0.5]))))

# 2. a job that waits for a job of the same pool
with cf.ThreadPoolExecutor(max_workers=1) as ex:
    def outer():
        inner = ex.submit(pow, 5, 2)
        try:
            return inner.result(timeout=1)
        except cf.TimeoutError:
            return f"deadlock noticed at {now()}, inner cancelled: {inner.cancel()}"
    print(ex.submit(outer).result())

# 3. two locks in different order
a, b = threading.Lock(), threading.Lock()


def transfer(first, second, name, delay):
    with first:
        time.sleep(delay)
        if not second.acquire(timeout=delay * 5):
            return f"{name}: gave up at {now()}"
        try:
            return f"{name}: done at {now()}"
        finally:
            second.release()


with cf.ThreadPoolExecutor(2) as ex:
    for f in [ex.submit(transfer, a, b, "a->b", 0.1), ex.submit(transfer, b, a, "b->a", 0.15)]:
        print(f.result())

# 4. cooperative cancellation and cancel_futures
stop = threading.Event()
ex = cf.ThreadPoolExecutor(2)
fs = [ex.submit(work, n, stop) for n in (0.5, 3, 1, 1)]
time.sleep(1.1)
print(now(), ["cancelled" if f.cancelled() else "done" if f.done() else "running" if f.running() else "pending" for f in fs])
stop.set()
ex.shutdown(wait=False, cancel_futures=True)
try:
    ex.submit(work, 1)
except RuntimeError as e:
    print("RuntimeError:", e)
done, not_done = cf.wait([f for f in fs if not f.cancelled()])
print(now(), [f.result() if not f.cancelled() else "cancelled" for f in fs])

# 5. futures without a pool
f = cf.Future()
f.add_done_callback(lambda f: print("callback in", threading.current_thread().name))
timer = threading.Timer(0.5, f.set_result, ["by timer"])
timer.start()
timer.join()
print(f.result(), now())
g = cf.Future()
print(g.set_running_or_notify_cancel(), g.running(), g.cancel())
g.set_exception(KeyError("k"))
print(repr(g.exception()), g.done())
