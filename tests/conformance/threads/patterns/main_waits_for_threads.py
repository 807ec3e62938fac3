import threading
import time
import atexit


def work(n):
    time.sleep(n)
    print('work', n, time.monotonic())


atexit.register(lambda: print('exit function', time.monotonic()))
for n in 1, 2:
    threading.Thread(target=work, args=(n,)).start()
threading.Thread(target=work, args=(9,), daemon=True).start()
print('main ends', time.monotonic())
