import time

print(time.time(), time.time_ns(), time.monotonic(), time.perf_counter(), time.process_time(), time.perf_counter_ns())
start = time.perf_counter()
time.sleep(1.5)
print(time.perf_counter() - start, time.time(), time.monotonic_ns())
time.sleep(0)
print(time.gmtime(0), time.gmtime(86400 * 365).tm_year, time.localtime() == time.gmtime())
t = time.gmtime(1704067200)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, t.tm_isdst, t[0:3], len(t), tuple(t))
print(time.strftime("%Y-%m-%d %H:%M:%S", t), time.strftime("%a %A %b %B %d %j %I %p %y %U %W %w %% %Z"), time.strftime("%c|%x|%X", t), time.asctime(t), time.ctime(0), time.ctime())
print(time.mktime(t), time.strptime("2024-03-05 14:07:09", "%Y-%m-%d %H:%M:%S"), time.strptime("5 Mar 24", "%d %b %y")[:3], time.timezone, time.tzname[0], time.daylight)
for attempt in (lambda: time.sleep(-1), lambda: time.strptime("x", "%Y"), lambda: time.strftime(5), lambda: time.gmtime("a"), lambda: time.strptime("2024-13-01", "%Y-%m-%d"), lambda: time.strptime("2024", "%Y-%m"), lambda: time.strptime("2024x", "%Y")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


def timed(f):
    def inner(*a):
        t0 = time.monotonic()
        r = f(*a)
        print(f"{f.__name__} took {time.monotonic() - t0:.2f}s")
        return r
    return inner


@timed
def work(n):
    time.sleep(n / 4)
    return n


print(work(3), time.get_clock_info("monotonic").monotonic, time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, 0)))
deadline = time.time() + 1
polls = 0
while time.time() < deadline:
    polls += 1
    time.sleep(0.3)
print(polls, round(time.time() - deadline, 3))
