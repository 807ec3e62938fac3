import threading
import time


def sleeper(name, *pauses):
    for p in pauses:
        time.sleep(p)
        print(name, time.monotonic())


ts = [threading.Thread(target=sleeper, args=a) for a in (('a', 1, 1), ('b', 0.5, 0.5, 1), ('c', 2), ('d', 0, 0, 0))]
for t in ts:
    t.start()
time.sleep(1)
print('main', time.monotonic())
for t in ts:
    t.join()
