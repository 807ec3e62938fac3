import threading
import time


def light(green, stop):
    while not stop.is_set():
        green.set()
        print('green', time.monotonic())
        time.sleep(1)
        green.clear()
        print('red', time.monotonic())
        time.sleep(1)


def car(name, arrives, green):
    time.sleep(arrives)
    print(name, 'arrives', time.monotonic())
    green.wait()
    print(name, 'passes', time.monotonic())


green, stop = threading.Event(), threading.Event()
threading.Thread(target=light, args=(green, stop)).start()
cars = [threading.Thread(target=car, args=(n, a, green)) for n, a in (('a', 0.5), ('b', 1.5), ('c', 2.25))]
for c in cars:
    c.start()
for c in cars:
    c.join()
stop.set()
