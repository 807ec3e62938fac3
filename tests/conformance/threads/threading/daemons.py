import threading
import time


def forever():
    while True:
        time.sleep(1)
        print('tick', time.monotonic())


def finite():
    time.sleep(2.5)
    print('finite ends', time.monotonic())


d = threading.Thread(target=forever, daemon=True)
print(d.daemon)
d.start()
n = threading.Thread(target=finite)
n.start()
try:
    n.daemon = True
except RuntimeError as e:
    print(e)


def inherits():
    print('child daemon', threading.Thread().daemon)


t = threading.Thread(target=inherits, daemon=True)
t.start()
t.join()
print('main ends', time.monotonic())
