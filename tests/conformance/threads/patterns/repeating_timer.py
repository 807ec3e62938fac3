import threading
import time


class Repeat:
    def __init__(self, interval, f):
        self.interval, self.f, self.n = interval, f, 0
        self.arm()

    def arm(self):
        self.timer = threading.Timer(self.interval, self.fire)
        self.timer.start()

    def fire(self):
        self.n += 1
        self.f(self.n)
        self.arm()

    def stop(self):
        self.timer.cancel()


r = Repeat(0.5, lambda n: print('tick', n, time.monotonic()))
time.sleep(1.75)
r.stop()
print('stopped', r.n, time.monotonic())
