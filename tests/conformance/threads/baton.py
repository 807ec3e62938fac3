import threading
import time

log = []


def worker(name, pause):
    for step in range(3):
        log.append((name, step, time.monotonic()))
        time.sleep(pause)


threads = [threading.Thread(target=worker, args=(n, p), name=n) for n, p in [("a", 1), ("b", 1.5), ("c", 1)]]
for thread in threads:
    thread.start()
print([t.is_alive() for t in threads], threading.active_count(), threading.current_thread().name)
for thread in threads:
    thread.join()
print(*log, sep="\n")
print(time.monotonic(), [t.is_alive() for t in threads])
lock = threading.Lock()


def hold():
    with lock:
        print("held by", threading.current_thread().name, time.monotonic())
        time.sleep(1)


for n in "xyz":
    threading.Thread(target=hold, name=n).start()
print(lock.acquire(timeout=0.5), time.monotonic(), lock.locked())
try:
    lock.release()
    lock.release()
except RuntimeError as error:
    print(error)
