import threading
import time

start = time.monotonic()
out = threading.Lock()

def say(text):
    with out:
        print(f"{time.monotonic() - start:5.2f} {threading.current_thread().name}: {text}")

def run(*specs):
    threads = [threading.Thread(target=f, args=args, name=name) for name, f, *args in specs]
    for t in threads: t.start()
    for t in threads: t.join()

# 1. Condition: a one-place buffer
class Slot:
    def __init__(self):
        self.cond, self.item = threading.Condition(), None
    def put(self, x):
        with self.cond:
            self.cond.wait_for(lambda: self.item is None)
            self.item = x
            self.cond.notify_all()
    def get(self, timeout=None):
        with self.cond:
            if not self.cond.wait_for(lambda: self.item is not None, timeout):
                raise TimeoutError("slot stays empty")
            x, self.item = self.item, None
            self.cond.notify_all()
            return x

slot = Slot()

def producer():
    for x in "abc":
        time.sleep(0.3)
        slot.put(x)

def consumer():
    try:
        while True:
            say(f"got {slot.get(timeout=0.5)}")
            time.sleep(0.35)
    except TimeoutError as e:
        say(e)

run(("prod", producer), ("cons", consumer))

# 2. Barrier with an action
barrier = threading.Barrier(3, action=lambda: say("all have arrived"))

def runner(t):
    for lap in (1, 2):
        time.sleep(t * lap)
        barrier.wait()
    say("finished")

def quitter():
    time.sleep(0.2)
    try:
        threading.Barrier(2).wait(timeout=0.25)
    except threading.BrokenBarrierError:
        say("nobody came")

run(("r1", runner, 0.1), ("r2", runner, 0.2), ("r3", runner, 0.4), ("q", quitter))

pool = threading.BoundedSemaphore(2)

def client(stay):
    if pool.acquire(timeout=0.5):
        say("connected")
        time.sleep(stay)
        pool.release()
    else:
        say("no connection")

run(("c1", client, 0.4), ("c2", client, 1.0), ("c3", client, 1.1), ("c4", client, 0.1))

# 4. RLock and Timer
rlock = threading.RLock()
def fact(n):
    with rlock:
        return 1 if n < 2 else n * fact(n - 1)
timers = [threading.Timer(d, say, args=(f"timer {d}",)) for d in (0.5, 0.25, 0.75)]
for t in timers: t.start()
timers[0].cancel()
say(fact(6))
for t in timers: t.join()
say([t.finished.is_set() for t in timers])
