import threading
import time

c = threading.Condition()
items = []
log = []


def consumer(n):
    with c:
        while not items:
            c.wait()
        log.append((n, items.pop(0), time.monotonic()))


def consumer2(n):
    with c:
        ok = c.wait_for(lambda: items, timeout=5)
        log.append((n, items.pop(0) if ok else ok, time.monotonic()))


ts = [threading.Thread(target=f, args=(n,)) for f, n in ((consumer, 'a'), (consumer, 'b'), (consumer2, 'c'), (consumer2, 'd'))]
for t in ts:
    t.start()
time.sleep(1)
with c:
    items.append(1)
    c.notify()
time.sleep(1)
with c:
    items.extend([2, 3])
    c.notify_all()
for t in ts:
    t.join()
print(*log, sep='\n')
with c:
    print(c.wait(0.5), c.wait_for(lambda: False, 0.5), c.wait_for(lambda: 'yes'), time.monotonic())
for f in c.notify, c.wait, c.notify_all:
    try:
        f()
    except RuntimeError as e:
        print(e)
d = threading.Condition(threading.Lock())
with d:
    print(d.acquire(False))
