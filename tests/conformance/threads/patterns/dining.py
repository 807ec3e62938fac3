import threading
import time


def philosopher(n, left, right, log):
    first, second = (left, right) if n % 2 else (right, left)
    for _ in range(2):
        time.sleep(0.25)
        with first, second:
            log.append((n, time.monotonic()))
            time.sleep(0.5)


forks = [threading.Lock() for _ in range(3)]
log = []
ts = [threading.Thread(target=philosopher, args=(n, forks[n], forks[(n + 1) % 3], log)) for n in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
for entry in log:
    print(*entry)
