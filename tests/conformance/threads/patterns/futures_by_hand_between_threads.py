import concurrent.futures as cf
import threading
import time


def later(f, seconds, value):
    time.sleep(seconds)
    if isinstance(value, Exception):
        f.set_exception(value)
    else:
        f.set_result(value)


fs = [cf.Future() for _ in range(3)]
for f, s, v in zip(fs, (1, 0.5, 0.75), ('one', 'half', KeyError('k'))):
    threading.Thread(target=later, args=(f, s, v)).start()
for f in cf.as_completed(fs):
    print(f.exception() or f.result(), time.monotonic())
done, not_done = cf.wait(fs)
print(len(done), len(not_done))
