import threading
import time

data = threading.local()
data.x = 'main'


def work(n):
    print(n, hasattr(data, 'x'))
    data.x = n
    time.sleep(1)
    print(n, data.x, vars(data) if n == 'a' else '')
    del data.x
    try:
        data.x
    except AttributeError as e:
        print('gone')


ts = [threading.Thread(target=work, args=(n,)) for n in 'ab']
for t in ts:
    t.start()
for t in ts:
    t.join()
print(data.x)


class Mine(threading.local):
    count = 0

    def __init__(self, start):
        print('init in', threading.current_thread().name)
        self.n = start

    def up(self):
        self.n += 1
        return self.n


m = Mine(10)
print(m.up(), m.up())
t = threading.Thread(target=lambda: print('in thread', m.up(), m.count), name='T')
t.start()
t.join()
print(m.up())
