import threading
import time

balance = 0


def deposit():
    global balance
    for _ in range(3):
        old = balance
        time.sleep(0.25)
        balance = old + 1


ts = [threading.Thread(target=deposit) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print('lost updates', balance)
balance = 0
lock = threading.Lock()


def safe():
    global balance
    for _ in range(3):
        with lock:
            old = balance
            time.sleep(0.25)
            balance = old + 1


ts = [threading.Thread(target=safe) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print('with a lock', balance, time.monotonic())
