import threading
import time
from queue import Empty, Queue


class Worker(threading.Thread):
    def __init__(self, jobs, results):
        super().__init__(daemon=True)
        self.jobs, self.results = jobs, results
        self.start()

    def run(self):
        while True:
            f, args = self.jobs.get()
            try:
                self.results.append((self.name, f(*args), time.monotonic()))
            except Exception as e:
                self.results.append((self.name, repr(e), time.monotonic()))
            finally:
                self.jobs.task_done()


def job(n):
    time.sleep(n)
    if n > 1:
        raise ValueError(n)
    return n


jobs, results = Queue(), []
for _ in range(2):
    Worker(jobs, results)
for n in 0.5, 0.25, 2, 0.25, 1:
    jobs.put((job, (n,)))
jobs.join()
for r in results:
    print(*r)
try:
    jobs.get_nowait()
except Empty:
    print('empty', time.monotonic())
