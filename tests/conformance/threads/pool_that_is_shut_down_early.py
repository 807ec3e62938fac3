# Jobs that a pool never began are cancelled and stay so; a future that is over cannot begin again;
# what threading.excepthook() takes.
import logging
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

logging.basicConfig(format="%(levelname)s %(name)s", level=logging.DEBUG)
pool = ThreadPoolExecutor(2)
jobs = [pool.submit(time.sleep, 1.5 + i) for i in range(5)]
time.sleep(1)
pool.shutdown(wait=False, cancel_futures=True)
print([job._state for job in jobs])
time.sleep(8)
print([job._state for job in jobs], [job.cancelled() for job in jobs])

over = Future()
over.set_result(1)
try:
    over.set_running_or_notify_cancel()
except RuntimeError as error:
    print(error)

for given in (5, (1, 2), range(4), None):
    try:
        print(threading.ExceptHookArgs(given)[2])
    except TypeError as error:
        print(error)
for given in (5, (1, 2, 3, 4)):
    try:
        threading.excepthook(given)
    except TypeError as error:
        print(error)
try:
    ExceptionGroup("d", [OSError()]).derive(0)
except TypeError as error:
    print(error)
