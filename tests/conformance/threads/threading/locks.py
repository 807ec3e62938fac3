import threading
import time

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.5), time.monotonic())
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)
log = []


def worker(n):
    with lock:
        log.append((n, 'in', time.monotonic()))
        time.sleep(1)
        log.append((n, 'out', time.monotonic()))


ts = [threading.Thread(target=worker, args=(n,)) for n in 'abc']
for t in ts:
    t.start()
for t in ts:
    t.join()
print(*log, sep='\n')
try:
    lock.acquire(False, 1)
except ValueError as e:
    print(e)
with lock as got:
    print(got)
r = threading.RLock()
print(r.acquire(), bool(r.acquire()), bool(r.acquire(blocking=False)))


def other():
    print('other', r.acquire(blocking=False), r.acquire(timeout=0.25), time.monotonic())
    try:
        r.release()
    except RuntimeError as e:
        print(e)


t = threading.Thread(target=other)
t.start()
t.join()
for _ in range(3):
    r.release()
try:
    r.release()
except RuntimeError as e:
    print(e)
with r:
    with r:
        print('twice')


def holds():
    with lock:
        time.sleep(2)


t = threading.Thread(target=holds)
t.start()
time.sleep(0.5)
print(lock.acquire(timeout=0.5), time.monotonic(), lock.acquire(timeout=5), time.monotonic())
lock.release()
t.join()
