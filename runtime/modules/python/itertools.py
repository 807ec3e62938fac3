"""Iterators that make iterators."""

_missing = object()


class _Iterator:
    """Each kind is a generator behind a class of its own, so that isinstance() and repr() work."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


class count(_Iterator):
    def __init__(self, start=0, step=1):
        for number in start, step:
            if not hasattr(number, '__add__') or isinstance(number, (str, list, tuple)):
                raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        return f'count({self._next!r})' if self._step == 1 else f'count({self._next!r}, {self._step!r})'


class cycle(_Iterator):
    def __init__(self, iterable):
        def items():
            saved = []
            for item in iterable:
                yield item
                saved.append(item)
            while saved:
                yield from saved
        self._items = items()


class repeat(_Iterator):
    def __init__(self, object=_missing, times=_missing):
        if object is _missing:
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        self._object = object
        self._left = None if times is _missing else max(times, 0)

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __repr__(self):
        if self._left is None:
            return f'repeat({self._object!r})'
        return f'repeat({self._object!r}, {self._left})'


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        def items():
            it = iter(iterable)
            if initial is None:
                try:
                    total = next(it)
                except StopIteration:
                    return
            else:
                total = initial
            yield total
            for element in it:
                total = total + element if func is None else func(total, element)
                yield total
        self._items = items()


class chain(_Iterator):
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, *iterables):
        self._items = chain._walk(iterables)

    @staticmethod
    def _walk(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterables):
        self = cls()
        self._items = chain._walk(iterables)
        return self


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._items = (d for d, s in zip(data, selectors) if s)


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable):
        def items():
            it = iter(iterable)
            for x in it:
                if not predicate(x):
                    yield x
                    break
            yield from it
        self._items = items()


class takewhile(_Iterator):
    def __init__(self, predicate, iterable):
        def items():
            for x in iterable:
                if not predicate(x):
                    return
                yield x
        self._items = items()


class filterfalse(_Iterator):
    def __init__(self, predicate, iterable):
        test = bool if predicate is None else predicate
        self._items = (x for x in iterable if not test(x))


class starmap(_Iterator):
    def __init__(self, function, iterable):
        self._items = (function(*tuple(args)) for args in iterable)


class islice(_Iterator):
    def __init__(self, iterable=_missing, *args):
        given = len(args) + (iterable is not _missing)
        if given < 2 or given > 4:
            raise TypeError(f'islice expected at {"least 2" if given < 2 else "most 4"} arguments, '
                            f'got {given}')
        limits = slice(*args)
        start, stop, step = limits.start, limits.stop, limits.step
        start = 0 if start is None else start
        step = 1 if step is None else step

        def is_index(number):
            return hasattr(number, '__index__') and number.__index__() >= 0

        if stop is not None and not is_index(stop):
            name = 'Stop argument' if len(args) == 1 else 'Indices'
            raise ValueError(f'{name} for islice() must be None or an integer: '
                             '0 <= x <= sys.maxsize.')
        if not is_index(start):
            raise ValueError('Indices for islice() must be None or an integer: '
                             '0 <= x <= sys.maxsize.')
        if not is_index(step) or step == 0:
            raise ValueError('Step for islice() must be a positive integer or None.')
        start, step = start.__index__(), step.__index__()
        stop = None if stop is None else stop.__index__()
        it = iter(iterable)

        def items():
            wanted = start
            place = 0
            while stop is None or wanted < stop:
                while place < wanted:
                    place += 1
                    try:
                        next(it)
                    except StopIteration:
                        return
                try:
                    item = next(it)
                except StopIteration:
                    return
                place += 1
                yield item
                wanted += step
            while stop is not None and place < stop:
                place += 1
                try:
                    next(it)
                except StopIteration:
                    return
        self._items = items()


class pairwise(_Iterator):
    def __init__(self, iterable):
        def items():
            it = iter(iterable)
            try:
                before = next(it)
            except StopIteration:
                return
            for x in it:
                yield before, x
                before = x
        self._items = items()


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError('zip_longest() got an unexpected keyword argument')

        def items():
            iterators = [iter(it) for it in iterables]
            active = len(iterators)
            over = [False] * active
            while active:
                values = []
                for i, it in enumerate(iterators):
                    value = fillvalue
                    if not over[i]:
                        try:
                            value = next(it)
                        except StopIteration:
                            over[i] = True
                            active -= 1
                            if not active:
                                return
                    values.append(value)
                yield tuple(values)
        self._items = items()


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = (lambda x: x) if key is None else key
        self._current = self._target = self._value = _missing
        self._group = None

    def __next__(self):
        self._group = object()
        while self._current is self._target or (
                self._current is not _missing and self._target is not _missing
                and self._current == self._target):
            self._value = next(self._it)
            self._current = self._key(self._value)
        self._target = self._current
        return self._current, self._grouper(self._target, self._group)

    def _grouper(self, target, group):
        while self._group is group and self._current == target:
            yield self._value
            try:
                self._value = next(self._it)
            except StopIteration:
                self._current = _missing
                self._target = _missing
                self._it = iter(())
                return
            self._current = self._key(self._value)


def tee(iterable, n=2):
    from collections import deque
    if n < 0:
        raise ValueError('n must be >= 0')
    it = iter(iterable)
    lines = [deque() for _ in range(n)]

    def items(line):
        while True:
            if not line:
                try:
                    value = next(it)
                except StopIteration:
                    return
                for other in lines:
                    other.append(value)
            yield line.popleft()
    return tuple(items(line) for line in lines)


class product(_Iterator):
    def __init__(self, *iterables, repeat=1, **unknown):
        for name in unknown:
            raise TypeError(f"'{name}' is an invalid keyword argument for product()")
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(pool) for pool in iterables] * repeat

        def items():
            if not all(pools):
                return
            places = [0] * len(pools)
            while True:
                yield tuple(pool[i] for pool, i in zip(pools, places))
                for at in reversed(range(len(pools))):
                    places[at] += 1
                    if places[at] < len(pools[at]):
                        break
                    places[at] = 0
                else:
                    return
        self._items = items()


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        size = len(pool) if r is None else r
        if size < 0:
            raise ValueError('r must be non-negative')

        def items(chosen):
            if len(chosen) == size:
                yield tuple(pool[i] for i in chosen)
                return
            for i in range(len(pool)):
                if i not in chosen:
                    yield from items(chosen + [i])
        self._items = items([])


class combinations(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')

        def items(chosen, start):
            if len(chosen) == r:
                yield tuple(pool[i] for i in chosen)
                return
            for i in range(start, len(pool)):
                yield from items(chosen + [i], i + 1)
        self._items = items([], 0)


class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')

        def items(chosen, start):
            if len(chosen) == r:
                yield tuple(pool[i] for i in chosen)
                return
            for i in range(start, len(pool)):
                yield from items(chosen + [i], i)
        self._items = items([], 0)
