"""Corners of lists made from programs' own containers: __len__ is asked for room, MRO clashes, round and index."""
import operator


class Sized:
    def __init__(self, items, size=None):
        self.items, self.size = items, size

    def __iter__(self):
        print('iter', end=' ')
        return iter(self.items)

    def __len__(self):
        print('len', end=' ')
        if isinstance(self.size, Exception):
            raise self.size
        return len(self.items) if self.size is None else self.size


def star(*values):
    return values


for make in (list, tuple, sorted, lambda x: [*x], lambda x: star(*x), lambda x: [0] + list(x),
             lambda x: ''.join(map(str, x)), ' '.join, lambda x: [].extend(x),
             lambda x: sorted(set(x), key=str), max, dict.fromkeys,
             lambda x: [y for y in x], bytes, bytearray, lambda x: [1].__iadd__(x), enumerate):
    for sized in (Sized('ab'), Sized([1, 2]), Sized([3], TypeError('no')), Sized([3], ValueError('no')),
                  Sized([3], -1)):
        try:
            print(make(sized) if make is not enumerate else next(make(sized)))
        except Exception as error:
            print(type(error).__name__, error)


class Hinted:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        print('hint', end=' ')
        return 10


print(list(Hinted()), [*Hinted()], tuple(Hinted()), sorted(Hinted()), set(Hinted()))


class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass


for bases in ((XY, YX), (X, XY), (object, X), (X, X), (XY, X, YX)):
    try:
        type('New', bases, {})
        print('made')
    except TypeError as error:
        print(error)


class Two:
    def __index__(self):
        return 2


class Bad:
    def __index__(self):
        return '1'

    def __trunc__(self):
        return 'x'


print(round(1.2345, Two()), round(12345, Two()), round(1234, -2))
for call in (lambda: operator.index(Bad()), lambda: round(1.5, Bad()), lambda: [1][Bad()],
             lambda: int(Bad())):
    try:
        print(call())
    except TypeError as error:
        print(error)
