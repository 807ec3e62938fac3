import threading
import time


class Buffer:
    def __init__(self, size):
        self.size, self.items = size, []
        self.lock = threading.Lock()
        self.not_full = threading.Condition(self.lock)
        self.not_empty = threading.Condition(self.lock)

    def put(self, x):
        with self.not_full:
            while len(self.items) == self.size:
                self.not_full.wait()
            self.items.append(x)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            x = self.items.pop(0)
            self.not_full.notify()
            return x


def produce(b):
    for n in range(5):
        b.put(n)
        print('put', n, time.monotonic())


def consume(b):
    for _ in range(5):
        time.sleep(0.5)
        print('got', b.get(), time.monotonic())


b = Buffer(2)
ts = [threading.Thread(target=f, args=(b,)) for f in (produce, consume)]
for t in ts:
    t.start()
for t in ts:
    t.join()
