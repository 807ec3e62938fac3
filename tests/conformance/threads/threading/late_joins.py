import threading
import time


def work(n):
    time.sleep(n)


t = threading.Thread(target=work, args=(1,))
t.start()
time.sleep(2)
print(t.is_alive(), time.monotonic())
t.join()
t.join(timeout=5)
print(time.monotonic())
a = threading.Thread(target=work, args=(2,))
b = threading.Thread(target=lambda: (a.join(), print('b saw the end of a', time.monotonic())))
a.start()
b.start()
b.join(1)
print(b.is_alive(), time.monotonic())
b.join()
for timeout in 0, 0.5, None:
    c = threading.Thread(target=work, args=(1,))
    c.start()
    begin = time.monotonic()
    c.join(timeout)
    print(timeout, c.is_alive(), time.monotonic() - begin)
    c.join()
