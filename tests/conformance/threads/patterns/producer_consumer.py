import queue
import threading
import time


def producer(q, name, n, pause):
    for i in range(n):
        time.sleep(pause)
        q.put(f'{name}{i}')
        print('put', f'{name}{i}', time.monotonic())


def consumer(q, name):
    while True:
        item = q.get()
        if item is None:
            q.put(None)
            break
        time.sleep(0.5)
        print(name, 'ate', item, time.monotonic())


q = queue.Queue(2)
ps = [threading.Thread(target=producer, args=(q, n, 3, p)) for n, p in (('a', 0.25), ('b', 0.375))]
cs = [threading.Thread(target=consumer, args=(q, f'c{k}')) for k in range(2)]
for t in ps + cs:
    t.start()
for t in ps:
    t.join()
q.put(None)
for t in cs:
    t.join()
print('end', time.monotonic())
