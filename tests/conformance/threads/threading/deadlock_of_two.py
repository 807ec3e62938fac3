import threading
import time

a, b = threading.Lock(), threading.Lock()


def one(first, second, name):
    with first:
        print(name, 'has one')
        time.sleep(1)
        with second:
            print('never')


for args in (a, b, 'x'), (b, a, 'y'):
    threading.Thread(target=one, args=args).start()
