import queue
import threading
import time

q = queue.Queue()
log = []


def consumer(name):
    while (item := q.get()) is not None:
        log.append((name, item, time.monotonic()))
        time.sleep(0.5)
        q.task_done()
    q.task_done()


ts = [threading.Thread(target=consumer, args=(n,)) for n in 'ab']
for t in ts:
    t.start()
for n in range(5):
    q.put(n)
    time.sleep(0.25)
q.join()
print(log, time.monotonic())
for _ in ts:
    q.put(None)
for t in ts:
    t.join()
b = queue.Queue(1)
b.put(1)
print(b.full(), b.empty(), b.qsize(), b.maxsize)
for f in lambda: b.put(2, block=False), lambda: b.put(2, timeout=0.5), lambda: b.put_nowait(3):
    try:
        f()
    except queue.Full as e:
        print('Full', repr(e), time.monotonic())
print(b.get())
for f in lambda: b.get(block=False), lambda: b.get(timeout=0.5), b.get_nowait:
    try:
        f()
    except queue.Empty as e:
        print('Empty', repr(e), time.monotonic())
for f in lambda: b.get(timeout=-1), lambda: b.put(1, timeout=-1), b.task_done, b.task_done:
    try:
        f()
    except ValueError as e:
        print(e)
for make in queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue:
    x = make()
    for n in 3, 1, 2:
        x.put(n)
    print([x.get() for _ in range(3)], x.empty())


def slow_putter():
    for n in range(3):
        b.put(n)
        print('put', n, time.monotonic())


t = threading.Thread(target=slow_putter)
t.start()
for _ in range(3):
    time.sleep(1)
    print('got', b.get(), time.monotonic())
t.join()
