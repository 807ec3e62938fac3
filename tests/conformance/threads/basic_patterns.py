import queue
import threading
import time

results, lock = [], threading.Lock()


def work(n, delay):
    time.sleep(delay)
    with lock:
        results.append((n, time.monotonic()))


threads = [threading.Thread(target=work, args=(i, 3 - i)) for i in range(3)]
for t in threads: t.start()
print("started", len(results), threading.active_count())
for t in threads: t.join()
print(results, time.monotonic())
jobs, done = queue.Queue(), []


def worker(name):
    while True:
        item = jobs.get()
        if item is None:
            break
        time.sleep(item)
        done.append((name, item, time.monotonic()))
        jobs.task_done()


workers = [threading.Thread(target=worker, args=(f"w{i}",)) for i in range(2)]
for w in workers: w.start()
for seconds in (2, 1, 1, 3): jobs.put(seconds)
jobs.join()
for _ in workers: jobs.put(None)
for w in workers: w.join()
print(*done, sep="\n")
event = threading.Event()


def waiter(name):
    print(name, event.wait(timeout=1), event.wait(), time.monotonic())


ws = [threading.Thread(target=waiter, args=(n,)) for n in "ab"]
for w in ws: w.start()
time.sleep(2)
event.set()
for w in ws: w.join()
local = threading.local()


def use_local(v):
    local.value = v
    time.sleep(1)
    results.append(local.value)


results.clear()
ts = [threading.Thread(target=use_local, args=(v,), name=f"L{v}") for v in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(results, hasattr(local, "value"), threading.current_thread().name, [t.name for t in ts], [t.is_alive() for t in ts])
semaphore, peak, running = threading.Semaphore(2), 0, 0


def limited():
    global peak, running
    with semaphore:
        running += 1
        peak = max(peak, running)
        time.sleep(1)
        running -= 1


ts = [threading.Thread(target=limited) for _ in range(5)]
start = time.monotonic()
for t in ts: t.start()
for t in ts: t.join()
print(peak, time.monotonic() - start)
timer = threading.Timer(2, lambda: print("timer fired", time.monotonic()))
timer.start()
timer.join()
from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(lambda s: (time.sleep(s), s)[1], [2, 1, 1])), time.monotonic())
    futures = [pool.submit(lambda s=s: (time.sleep(s), s)[1]) for s in (3, 1, 2)]
    print([f.result() for f in as_completed(futures)], time.monotonic())
    f = pool.submit(lambda: 1 / 0)
    print(repr(f.exception()), f.done())
