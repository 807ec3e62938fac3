import time

start = time.time()
print(start, time.monotonic(), time.perf_counter())


class Stopwatch:
    def __enter__(self):
        self.start = time.perf_counter()
        return self
    def __exit__(self, *exc): self.elapsed = time.perf_counter() - self.start


with Stopwatch() as watch: time.sleep(2.5)
print(watch.elapsed, time.time() - start)


def every(seconds, times):
    deadline = time.monotonic()
    for n in range(times):
        deadline += seconds
        time.sleep(deadline - time.monotonic())
        yield n, round(time.monotonic(), 3)


print(list(every(0.5, 4)))


def backoff(action, tries=4):
    delay = 0.1
    for attempt in range(tries):
        try:
            return action(attempt)
        except OSError as error:
            print(f"{time.monotonic():.2f} {error}, waiting {delay}")
            time.sleep(delay)
            delay *= 2
    raise TimeoutError("gave up")


def flaky(n):
    if n < 2: raise ConnectionError(f"refused {n}")
    return "connected"


print(backoff(flaky))
try:
    backoff(lambda n: (_ for _ in ()).throw(OSError("down")), 2)
except TimeoutError as error:
    print(error, round(time.monotonic(), 2))
print(time.strftime("%Y-%m-%d %H:%M:%S"), time.strftime("%H:%M", time.gmtime(3661)), time.gmtime(0).tm_year, time.localtime().tm_yday, time.ctime(), time.asctime(time.gmtime(86399)))
t = time.gmtime(1_000_000_000)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t[:3], time.mktime(t))
def bucket(rate, capacity):
    tokens, last = capacity, time.monotonic()
    def take():
        nonlocal tokens, last
        now = time.monotonic()
        tokens = min(capacity, tokens + (now - last) * rate)
        last = now
        if tokens >= 1:
            tokens -= 1
            return True
        return False
    return take
take = bucket(1, 2)
print([take() for _ in range(4)])
time.sleep(1.5)
print([take() for _ in range(3)])
