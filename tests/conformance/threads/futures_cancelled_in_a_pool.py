import concurrent.futures as cf
import threading
import time


def p(*a):
    print(f"{time.monotonic():.2f}", *a)


def job(n, d):
    time.sleep(d)
    if n < 0:
        raise ValueError(n)
    return n * 10


def where(f):
    p("callback", f.result() if not f.cancelled() and not f.exception() else "no result",
      "on", threading.current_thread().name)


with cf.ThreadPoolExecutor(max_workers=2, thread_name_prefix="w") as ex:
    p("map is in order:", list(ex.map(job, [1, 2, 3, 4], [0.4, 0.1, 0.1, 0.1])))
    it = ex.map(job, [1, -2, 3], [0.1] * 3)
    p("lazy so far")
    try:
        for x in it:
            p("map gives", x)
    except ValueError as e:
        p("map raised", e)
    try:
        for x in ex.map(job, [7, 8], [0.1, 0.9], timeout=0.5):
            p("timed map", x)
    except cf.TimeoutError:
        p("map timed out")

with cf.ThreadPoolExecutor(2, "x") as ex:
    fs = {ex.submit(job, n, d): n for n, d in ((1, .3), (2, .1), (-3, .2), (4, .1), (5, .1))}
    order = list(fs)
    p("running", [f.running() for f in order], "cancel", [f.cancel() for f in order[3:]])
    order[0].add_done_callback(where)
    order[4].add_done_callback(where)
    for f in cf.as_completed(order):
        p("as_completed", fs[f], "cancelled" if f.cancelled() else repr(f.exception()))

ex = cf.ThreadPoolExecutor(3, "y")
fs = [ex.submit(job, n, d) for n, d in ((1, .1), (2, .2), (-3, .3), (4, .5))]
for mode in (cf.FIRST_EXCEPTION, cf.FIRST_COMPLETED, cf.ALL_COMPLETED):
    done, not_done = cf.wait(fs, return_when=mode)
    p(mode, [f in done for f in fs])
done, not_done = cf.wait([ex.submit(job, 9, 1)], timeout=0.2)
p(len(done), len(not_done))
try:
    next(iter(not_done)).result(timeout=0.1)
except cf.TimeoutError as e:
    p("result timed out", repr(e))
f = ex.submit(job, 1, 0.1)
f.add_done_callback(lambda f: p("cb 1"))
f.add_done_callback(lambda f: p("cb 2"))
time.sleep(0.05)
ex.shutdown(wait=False, cancel_futures=True)
p("shutdown asked", f.cancelled())
try:
    ex.submit(job, 1, 1)
except RuntimeError as e:
    p(e)
hand = cf.Future()
hand.add_done_callback(lambda f: p("by hand", f.result()))
threading.Timer(0.3, hand.set_result, ["ok"]).start()
p(hand.result(), f.result())
p(hand.cancel(), hand.done(), hand.running(), hand.cancelled())
