# A pool whose threads cannot be made ready is broken: what waits fails, and so does what comes.
import logging
import queue
import sys
import time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
handler.formatter.formatException = lambda info: f"  {info[0].__name__}: {info[1]}"
logging.getLogger("concurrent.futures").addHandler(handler)
logging.getLogger("concurrent.futures").propagate = False


def prepare(name):
    time.sleep(0.1)
    raise OSError(f"no {name}")


pool = ThreadPoolExecutor(1, initializer=prepare, initargs=("database",))
futures = [pool.submit(pow, 2, n) for n in range(3)]
for future in futures:
    try:
        print(future.result(timeout=1))
    except BrokenThreadPool as error:
        print(error, isinstance(error, BrokenExecutor))
try:
    pool.submit(print, "late")
except BrokenThreadPool as error:
    print("late:", error)
pool.shutdown()

seen = []
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(time.sleep, 0.1)
    future.add_done_callback(lambda done: seen.append("first"))
    future.add_done_callback(lambda done: 1 / 0)
    future.add_done_callback(lambda done: seen.append("last"))
print(seen, future.exception())

simple = queue.SimpleQueue()
simple.put("a")
print([hasattr(simple, name) for name in ("full", "task_done", "join", "maxsize", "get_nowait")])
print(simple.qsize(), simple.get(timeout=1), simple.empty(), isinstance(simple, queue.Queue))
bounded = queue.Queue(1)
bounded.put("x")
print(bounded.full(), bounded.maxsize, bounded.unfinished_tasks)
