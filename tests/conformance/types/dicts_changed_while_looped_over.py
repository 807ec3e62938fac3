# A dict that keeps its size while a loop changes it: which keys are met is CPython's.


def loop(d, change, most=30):
    met = []
    try:
        for key in d:
            met.append(key)
            change(d, key)
            if len(met) == most:
                break
    except RuntimeError as error:
        met.append(str(error))
    print(met, list(d))


def put_back(d, key):
    d[key] = d.pop(key)


def move_on(d, key):
    del d[key]
    d[key + 100] = 0


def swap_last(d, key):
    last = list(d)[-1]
    del d[last]
    d[last + 1000] = 1


for size in (1, 2, 3, 4, 5, 6, 9, 10, 11, 12):
    for change in (put_back, move_on, swap_last):
        loop({i: i for i in range(size)}, change)
loop({1: 1, 2: 2}, lambda d, key: d.pop(key))
loop({1: 1}, lambda d, key: d.update({key + 1: 0}))
values = {1: 'a', 2: 'b'}
for key in values:
    values[key] += '!'
print(values)
for view in ('keys', 'values', 'items'):
    d = {1: 1, 2: 2}
    try:
        for each in getattr(d, view)():
            d[5] = 5
    except RuntimeError as error:
        print(view, error)
queue = {}
for n in range(200):
    queue[n] = n
    if n > 5:
        del queue[next(iter(queue))]
print(list(queue), queue.popitem(), list(queue))
