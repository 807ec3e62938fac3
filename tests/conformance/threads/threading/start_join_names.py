import threading
import time


def work(n):
    print('start', n, threading.current_thread().name, time.monotonic())
    time.sleep(n)
    print('end', n, time.monotonic())


ts = [threading.Thread(target=work, args=(n,)) for n in (3, 1, 2)]
print([t.name for t in ts], [t.is_alive() for t in ts], [t.ident for t in ts])
for t in ts:
    t.start()
print('started', threading.active_count(), [t.name for t in threading.enumerate()])
for t in ts:
    t.join()
    print('joined', t.name, time.monotonic())
print([t.is_alive() for t in ts], threading.active_count())
named = threading.Thread(target=work, kwargs={'n': 0.5}, name='named')
print(named.name, named.daemon)
named.name = 'renamed'
named.start()
named.join(0.25)
print('still alive', named.is_alive(), time.monotonic())
named.join()
print(named.is_alive(), threading.main_thread().name, threading.current_thread() is threading.main_thread())


class Own(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        print('own', self.name, self.n)
        self.result = self.n * 2


o = Own(21)
o.start()
o.join()
print(o.result, o.name)
lam = threading.Thread(target=lambda: None)
print(lam.name)
lam.start()
lam.join()
for action in 'start twice', 'join unstarted', 'join self':
    try:
        if action == 'start twice':
            o.start()
        elif action == 'join unstarted':
            threading.Thread().join()
        else:
            threading.current_thread().join()
    except RuntimeError as e:
        print(action, e)
threading.Thread().start()
try:
    threading.Thread(group=1)
except (AssertionError, ValueError) as e:
    print(type(e).__name__, e)
