import concurrent.futures as cf
import time


def work(n):
    time.sleep(1)
    return n


pool = cf.ThreadPoolExecutor(1)
fs = [pool.submit(work, n) for n in range(4)]
print([f.cancel() for f in fs], [f.cancelled() for f in fs])
print(fs[0].result())
for look in fs[1].result, fs[1].exception:
    try:
        look()
    except cf.CancelledError as e:
        print(repr(e))
fs = [pool.submit(work, n) for n in range(3)]
time.sleep(0.5)
pool.shutdown(wait=False, cancel_futures=True)
print([repr(f).split('state=')[1] for f in fs], time.monotonic())
print(fs[0].result(), time.monotonic())
f = cf.Future()
print(repr(f)[-15:], f.done(), f.running(), f.cancelled())
f.add_done_callback(lambda f: print('done', f.cancelled()))
print(f.cancel(), f.cancel(), f.set_running_or_notify_cancel())
f = cf.Future()
f.set_running_or_notify_cancel()
print(f.running(), f.cancel())
f.add_done_callback(lambda f: print('callback', f.result()))
f.set_result(5)
f.add_done_callback(lambda f: print('at once', f.result()))
for again in lambda: f.set_result(1), lambda: f.set_exception(ValueError()):
    try:
        again()
    except cf.InvalidStateError as e:
        print(type(e).__name__, str(e)[:10])
print(f.exception(), f.result(timeout=0))
