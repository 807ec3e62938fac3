"""Iterators that make iterators."""
from _inspect import mark_builtin as _mark_builtin, refuse

_missing = object()


# Each kind is a generator behind a class of its own, so that isinstance() and repr() work.
def _itself(self):
    return self


def _next_item(self):
    return next(self._items)


def _is_number(x):
    return any(hasattr(type(x), name) for name in ('__index__', '__float__', '__complex__'))


class count:
    __iter__ = _itself

    def __init__(self, start=0, step=1):
        for number in start, step:
            if not _is_number(number):
                raise TypeError('a number is required')
        self._next = int(start) if isinstance(start, bool) else start
        self._step = int(step) if isinstance(step, bool) else step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __reduce__(self):
        if type(self._step) is int and self._step == 1:
            return type(self), (self._next,)
        return type(self), (self._next, self._step)

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f'{type(self).__name__}({self._next!r})'
        return f'{type(self).__name__}({self._next!r}, {self._step!r})'


class cycle:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, iterable, /):
        it = iter(iterable)

        def items():
            saved = []
            while (item := next(it, _missing)) is not _missing:
                yield item
                saved.append(item)
            while saved:
                yield from saved
        self._items = items()


class repeat:
    __iter__ = _itself

    def __init__(self, object, times=_missing):
        self._object = object
        if times is _missing:
            self._left = None
            return
        if not hasattr(type(times), '__index__'):
            raise TypeError(f'{type(times).__name__!r} object cannot be interpreted as an integer')
        self._left = max(times.__index__(), 0)

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __reduce__(self):
        if self._left is None:
            return type(self), (self._object,)
        return type(self), (self._object, self._left)

    def __repr__(self):
        name = type(self).__name__
        if self._left is None:
            return f'{name}({self._object!r})'
        return f'{name}({self._object!r}, {self._left})'


class accumulate:
    __iter__ = _itself

    def __init__(self, iterable, func=None, *, initial=None):
        self._it = iter(iterable)
        self._function = func
        self._initial = initial
        self._total = _missing

    def __next__(self):
        if self._initial is not None:
            self._total, self._initial = self._initial, None
            return self._total
        item = next(self._it)
        if self._total is _missing:
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total


class chain:
    __iter__ = _itself
    __next__ = _next_item
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, *iterables):
        self._items = chain._walk(iterables)

    @staticmethod
    def _walk(iterables):
        for iterable in iterables:
            for item in iterable:
                yield item

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._items = chain._walk(iter(iterable))
        return self


class compress:
    __iter__ = _itself

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile:
    __iter__ = _itself

    def __init__(self, predicate, iterable, /):
        self._it = iter(iterable)
        self._predicate = predicate
        self._drops = True

    def __next__(self):
        item = next(self._it)
        while self._drops:
            if not self._predicate(item):
                self._drops = False
                break
            item = next(self._it)
        return item


class takewhile:
    __iter__ = _itself

    def __init__(self, predicate, iterable, /):
        self._it = iter(iterable)
        self._predicate = predicate
        self._is_over = False

    def __next__(self):
        if not self._is_over:
            item = next(self._it)
            if self._predicate(item):
                return item
            self._is_over = True
        raise StopIteration


class filterfalse:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, function, iterable, /):
        test = bool if function is None else function
        self._items = filter(lambda x: not test(x), iterable)


class starmap:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, function, iterable, /):
        self._items = map(lambda args: function(*tuple(args)), iterable)


class islice:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, *args, **others):
        if others:
            raise TypeError('islice() takes no keyword arguments')
        if not 2 <= len(args) <= 4:
            raise TypeError(f'islice expected at {"least 2" if len(args) < 2 else "most 4"} '
                            f'arguments, got {len(args)}')
        iterable, *limits = args
        given = slice(*limits)
        start, stop, step = given.start, given.stop, given.step
        start = 0 if start is None else start
        step = 1 if step is None else step

        def is_index(number):
            return hasattr(number, '__index__') and number.__index__() >= 0

        if stop is not None and not is_index(stop):
            is_far_below = hasattr(stop, '__index__') and stop.__index__() < -1
            name = 'Indices' if is_far_below and len(limits) > 1 else 'Stop argument'
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


class pairwise:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, iterable, /):
        it = iter(iterable)

        def items():
            try:
                before = next(it)
            except StopIteration:
                return
            while (x := next(it, _missing)) is not _missing:
                yield before, x
                before = x
        self._items = items()


class zip_longest:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError('zip_longest() got an unexpected keyword argument')
        iterators = [iter(it) for it in iterables]

        def items():
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


class groupby:
    __iter__ = _itself

    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._current = self._target = self._value = _missing
        self._group = None

    def _step(self):
        value = next(self._it)
        self._current = value if self._key is None else self._key(value)
        self._value = value

    def __next__(self):
        self._group = None
        while self._current is _missing or (
                self._target is not _missing
                and (self._target is self._current or self._target == self._current)):
            self._step()
        self._target = self._current
        self._group = _grouper(self, self._target)
        return self._current, self._group


class _grouper:
    __iter__ = _itself

    def __init__(self, parent, tgtkey, /):
        self._parent = parent
        self._target = tgtkey

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _missing:
            parent._step()
        if self._target is not parent._current and not self._target == parent._current:
            raise StopIteration
        value = parent._value
        parent._value = _missing
        return value


_grouper.__module__ = 'itertools'


class _tee:
    """Each knows its place in a chain of (value, next) that is as long as what was read."""
    __iter__ = _itself

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._it, self._link = iterable._it, iterable._link
        else:
            self._it, self._link = iter(iterable), []

    def __next__(self):
        if not self._link:
            self._link[:] = next(self._it), []
        value, self._link = self._link
        return value

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    if not hasattr(type(n), '__index__'):
        raise TypeError(f'{type(n).__name__!r} object cannot be interpreted as an integer')
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iter(iterable)
    if not hasattr(first, '__copy__'):
        first = _tee(first)
    return (first, *(first.__copy__() for _ in range(n - 1)))


class product:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, *iterables, repeat=1, **unknown):
        for name in unknown:
            raise TypeError(f"'{name}' is an invalid keyword argument for product()")
        if not hasattr(type(repeat), '__index__'):
            raise TypeError(f'{type(repeat).__name__!r} object cannot be interpreted as an integer')
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = [tuple(pool) for pool in iterables] * repeat

        def items():
            if not all(pools):
                return
            places = [0] * len(pools)
            while True:
                yield tuple([pool[i] for pool, i in zip(pools, places)])
                for at in reversed(range(len(pools))):
                    places[at] += 1
                    if places[at] < len(pools[at]):
                        break
                    places[at] = 0
                else:
                    return
        self._items = items()


def _length(r, name='r'):
    if not hasattr(type(r), '__index__'):
        raise TypeError(f'{type(r).__name__!r} object cannot be interpreted as an integer')
    if r < 0:
        raise ValueError(f'{name} must be non-negative')
    return r.__index__()


class permutations:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        count = len(pool)
        size = count if r is None else _length(r)

        def items():
            if size > count:
                return
            places = list(range(count))
            left = list(range(count, count - size, -1))
            yield tuple(pool[:size])
            while True:
                for at in reversed(range(size)):
                    left[at] -= 1
                    if left[at] == 0:
                        places[at:] = places[at + 1:] + places[at:at + 1]
                        left[at] = count - at
                    else:
                        other = -left[at]
                        places[at], places[other] = places[other], places[at]
                        yield tuple([pool[i] for i in places[:size]])
                        break
                else:
                    return
        self._items = items()


class combinations:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        size = _length(r)
        count = len(pool)

        def items():
            if size > count:
                return
            places = list(range(size))
            yield tuple(pool[:size])
            while True:
                for at in reversed(range(size)):
                    if places[at] != at + count - size:
                        break
                else:
                    return
                places[at:] = range(places[at] + 1, places[at] + 1 + size - at)
                yield tuple([pool[i] for i in places])
        self._items = items()


class combinations_with_replacement:
    __iter__ = _itself
    __next__ = _next_item

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        size = _length(r)
        last = len(pool) - 1

        def items():
            if size and last < 0:
                return
            places = [0] * size
            yield (pool[0],) * size if size else ()
            while True:
                for at in reversed(range(size)):
                    if places[at] != last:
                        break
                else:
                    return
                places[at:] = [places[at] + 1] * (size - at)
                yield tuple([pool[i] for i in places])
        self._items = items()


def _refuse_copy(self, protocol=None):
    refuse(f'a copy of itertools.{type(self).__name__}, which would go on with the original',
           'itertools.tee() makes several of one')


# CPython's copies have a place of their own in the sequence.
for _kind in islice, product, permutations, combinations, combinations_with_replacement:
    _kind.__reduce_ex__ = _refuse_copy


_mark_builtin('itertools', tee, count, cycle, repeat, accumulate, chain, compress, dropwhile,
              takewhile, filterfalse, starmap, islice, pairwise, zip_longest, groupby, product,
              permutations, combinations, combinations_with_replacement)
