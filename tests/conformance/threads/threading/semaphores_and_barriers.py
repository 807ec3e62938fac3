import threading
import time

s = threading.Semaphore(2)
log = []


def worker(n):
    with s:
        log.append((n, 'in', time.monotonic()))
        time.sleep(1)


ts = [threading.Thread(target=worker, args=(n,)) for n in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(log)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.5), time.monotonic())
s.release(2)
b = threading.BoundedSemaphore(1)
b.acquire()
b.release()
try:
    b.release()
except ValueError as e:
    print(e)
for f in lambda: threading.Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, 1):
    try:
        f()
    except ValueError as e:
        print(e)
barrier = threading.Barrier(3, action=lambda: print('all here', time.monotonic()))
order = []


def comes(n):
    time.sleep(n)
    i = barrier.wait()
    order.append((n, i, time.monotonic()))


ts = [threading.Thread(target=comes, args=(n,)) for n in (0.5, 1, 1.5)]
for t in ts:
    t.start()
time.sleep(1.25)
print(barrier.n_waiting, barrier.parties, barrier.broken)
for t in ts:
    t.join()
print(sorted(order))


def breaks(n):
    try:
        barrier.wait(timeout=n)
    except threading.BrokenBarrierError as e:
        order.append((n, 'broken', time.monotonic()))


order.clear()
ts = [threading.Thread(target=breaks, args=(n,)) for n in (1, 2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(order, barrier.broken)
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print('aborted')
