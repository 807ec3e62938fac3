import threading
import time


class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0

    def add(self, n):
        with self.lock:
            old = self.balance
            time.sleep(0.25)
            self.balance = old + n

    def add_twice(self, n):
        with self.lock:
            self.add(n)
            self.add(n)


a = Account()
ts = [threading.Thread(target=a.add_twice, args=(n,)) for n in (1, 10)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(a.balance, time.monotonic())
