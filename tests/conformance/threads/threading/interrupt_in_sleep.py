# interrupt: 1.5
import threading
import time


def background():
    for n in range(4):
        time.sleep(0.5)
        print('background', n, time.monotonic())


t = threading.Thread(target=background)
t.start()
try:
    time.sleep(10)
except KeyboardInterrupt:
    print('interrupted', time.monotonic())
t.join()
print('end', time.monotonic())
