import threading
import time

e = threading.Event()
log = []


def waiter(n, timeout=None):
    result = e.wait(timeout)
    log.append((n, result, time.monotonic()))


ts = [threading.Thread(target=waiter, args=a) for a in (('a',), ('b', 1), ('c', 5))]
for t in ts:
    t.start()
time.sleep(2)
print(e.is_set(), log)
e.set()
for t in ts:
    t.join()
print(log, e.wait(), e.wait(0))
e.clear()
print(e.is_set(), e.wait(0.5), time.monotonic())


def fire(*args, **kw):
    print('fired', args, kw, time.monotonic(), threading.current_thread().name)


t = threading.Timer(1, fire, ['x'], {'k': 1})
t.start()
c = threading.Timer(0.5, fire)
c.start()
c.cancel()
print(t.is_alive(), c.finished.is_set())
t.join()
c.join()
u = threading.Timer(0.25, fire)
u.name = 'my timer'
u.start()
print('main waits for the timer at its end')
