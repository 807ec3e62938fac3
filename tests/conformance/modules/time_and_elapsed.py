import time
from contextlib import contextmanager
from functools import wraps

def timer(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            print(f"{func.__name__} took {time.perf_counter() - start:.1f} s")
    return wrapper

class Stopwatch:
    def __init__(self):
        self.laps = []
        self._start = None

    def start(self):
        self._start = time.monotonic()

    def lap(self, name):
        now = time.monotonic()
        self.laps.append((name, now - self._start))
        self._start = now

    def __str__(self):
        return ", ".join(f"{n}: {t:.1f}" for n, t in self.laps)

@contextmanager
def measure(label):
    t0 = time.time()
    yield lambda: round(time.time() - t0, 1)
    print(label, round(time.time() - t0, 1))

@timer
def slow(n, fail=False):
    time.sleep(n)
    if fail:
        raise ValueError("slow failure")
    return n * 2

print(slow(0.2))
try:
    slow(0.1, fail=True)
except ValueError as e:
    print(e)
w = Stopwatch()
w.start()
for name, pause in [("load", 0.1), ("work", 0.3), ("save", 0)]:
    time.sleep(pause)
    w.lap(name)
print(w)
with measure("block") as elapsed:
    time.sleep(0.1)
    print("so far", elapsed())
try:
    time.sleep(-1)
except ValueError as e:
    print(e)

def retry(times, delay):
    def deco(f):
        @wraps(f)
        def inner(*a):
            for attempt in range(1, times + 1):
                try:
                    return f(*a)
                except OSError as e:
                    print(f"attempt {attempt} failed: {e}")
                    if attempt == times:
                        raise
                    time.sleep(delay * 2 ** (attempt - 1))
        return inner
    return deco

calls = []

@retry(3, 0.1)
def flaky(limit):
    calls.append(round(time.monotonic(), 1))
    if len(calls) < limit:
        raise OSError("try again")
    return "ok"

print(flaky(3), [round(b - a, 1) for a, b in zip(calls, calls[1:])])
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.gmtime(0).tm_year, time.strptime("03:04", "%H:%M")[3:5])
calls.clear()
flaky(9)
