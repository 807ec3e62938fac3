import time

from greenlet import greenlet


def consumer():
    last = ''
    while True:
        receival = prod.switch(last)
        if receival is not None:
            print('Consume %s %s' % (receival, time.perf_counter()))
            last = receival


def producer(n):
    con.switch()
    x = 0
    while x < n:
        x += 1
        time.sleep(0.25)
        print('Produce %s' % x)
        last = con.switch(x)
        print('last', last)
    return 'produced'


con = greenlet(consumer)
prod = greenlet(producer)
print(prod.switch(3))
