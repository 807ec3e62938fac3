"""What gc.collect() counts and tells; hooks that are no callables."""
import gc
import sys

gc.disable()


class Node:
    def __init__(self, value=None):
        self.value = value


class Slotted:
    __slots__ = ('me',)


class Ending:
    def __del__(self):
        print('ending')


class Kept(list):
    pass


def alone():
    a = Node()
    a.me = a


def pair():
    a, b = Node(), Node()
    a.other, b.other = b, a


def tree():
    root = Node()
    root.kids = [Node(k) for k in range(3)]
    for kid in root.kids:
        kid.parent = root


def looked_at():
    a = Node()
    a.me = a
    return len(vars(a))


def listed():
    items = []
    items.append(items)


def keyed():
    names = {}
    names['me'] = names


def slotted():
    a = Slotted()
    a.me = a


def ending():
    a = Ending()
    a.me = a


def kept():
    items = Kept()
    items.append(items)
    items.label = 'x'


def nested():
    a = Node()
    a.names = {'a': a}


def plain():
    a = Node({'x': 1, 'y': 'z'})
    a.me = a


def closed():
    def inner():
        return inner


for make in (alone, pair, tree, looked_at, listed, keyed, slotted, ending, kept, nested, plain, closed):
    gc.collect()
    make()
    print(make.__name__, gc.collect(), gc.collect())

told = []
gc.callbacks.append(lambda phase, info: told.append((phase, info)))
pair()
gc.collect()
gc.callbacks.clear()
print(told)
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(600, 5)
print(gc.get_threshold())
try:
    gc.collect(3)
except ValueError as e:
    print(e)
for hooks in ({'firstiter': 3}, {'finalizer': 'x'}, {'firstiter': None, 'finalizer': None}):
    try:
        print(sys.set_asyncgen_hooks(**hooks))
    except TypeError as e:
        print(e)
