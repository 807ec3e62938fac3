"""threading.local with a class of its own: __init__ per thread, class values behind, properties before."""
import threading
import time


class Counter(threading.local):
    step = 10
    total = 100

    def __init__(self, start=0):
        print('init in', threading.current_thread().name)
        self.total = start

    @property
    def doubled(self):
        return self.total * 2

    @doubled.setter
    def doubled(self, value):
        self.total = value // 2

    def add(self):
        self.total += self.step


counter = Counter(5)
plain = threading.local()
plain.x = 'main'


def work(number):
    counter.add()
    counter.step = number
    counter.add()
    time.sleep(0.1 * number)
    counter.doubled = counter.doubled + 2
    print(threading.current_thread().name, counter.total, counter.doubled, sorted(counter.__dict__),
          hasattr(plain, 'x'))
    for action in (lambda: plain.missing, lambda: counter.missing, lambda: delattr(counter, 'none'),
                   lambda: setattr(counter, '__dict__', {})):
        try:
            action()
        except AttributeError as error:
            print('  ', error)
    del counter.total
    print('  ', counter.total, counter.step)


threads = [threading.Thread(target=work, args=(n,), name=f'T{n}') for n in (2, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.total, counter.step, plain.x, vars(plain))
try:
    threading.local(1)
except TypeError as error:
    print(error)
