"""Heaps in lists."""
from _inspect import mark_builtin as _mark_builtin

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def _sift_up_from(heap, start, place):
    """Moves the item at `place` towards the root until its parent is not larger.

    Here and below items change places: a comparison that fails leaves all of them in the heap.
    """
    while place > start:
        parent = (place - 1) >> 1
        if not heap[place] < heap[parent]:
            break
        heap[place], heap[parent] = heap[parent], heap[place]
        place = parent


def _sift_down(heap, place):
    """Lets smaller children up until the item is a leaf, then moves it up from there."""
    start = place
    end = len(heap)
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place], heap[child] = heap[child], heap[place]
        place = child
        child = 2 * place + 1
    _sift_up_from(heap, start, place)


def _check(heap, function, what=' 1'):
    if not isinstance(heap, list):
        raise TypeError(f'{function}() argument{what} must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    _check(heap, 'heappush')
    heap.append(item)
    _sift_up_from(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _check(heap, 'heappop', '')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    _sift_down(heap, 0)
    return item


def heapreplace(heap, item, /):
    _check(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    result = heap[0]
    heap[0] = item
    _sift_down(heap, 0)
    return result


def heappushpop(heap, item, /):
    _check(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_down(heap, 0)
    return item


def heapify(heap, /):
    _check(heap, 'heapify', '')
    for i in reversed(range(len(heap) // 2)):
        _sift_down(heap, i)


_missing = object()


class _Front:
    """The next item of one iterable that is merged; ties go to the earlier iterable."""

    def __init__(self, item, key, number, rest, reverse):
        self.item, self.key, self.number, self.rest, self.reverse = item, key, number, rest, reverse

    def __lt__(self, other):
        first, second = (other, self) if self.reverse else (self, other)
        if first.key < second.key:
            return True
        return self.number < other.number and not second.key < first.key


_mark_builtin('_heapq', heappush, heappop, heapreplace, heappushpop, heapify)


def merge(*iterables, key=None, reverse=False):
    fronts = []
    for number, iterable in enumerate(iterables):
        rest = iter(iterable)
        if (item := next(rest, _missing)) is not _missing:
            fronts.append(_Front(item, item if key is None else key(item), number, rest, reverse))
    heapify(fronts)
    while len(fronts) > 1:
        front = fronts[0]
        yield front.item
        if (item := next(front.rest, _missing)) is not _missing:
            front.item, front.key = item, item if key is None else key(item)
            _sift_down(fronts, 0)
        else:
            heappop(fronts)
    for front in fronts:
        yield front.item
        yield from front.rest


class _Least:
    """One of the best so far; in a heap the one that goes first is at the top."""

    def __init__(self, item, key, order, is_largest):
        self.item, self.key, self.order, self.is_largest = item, key, order, is_largest

    def __lt__(self, other):
        first, second = (self, other) if self.is_largest else (other, self)
        if first.key is second.key or first.key == second.key:
            return first.order < second.order
        return first.key < second.key


def _best(n, iterable, key, is_largest):
    if n == 1:
        nothing = object()
        found = (max if is_largest else min)(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=is_largest)[:n]
    heap = []
    rest = iter(iterable)
    order = 0
    for _, item in zip(range(n), rest):
        heap.append(_Least(item, item if key is None else key(item), order, is_largest))
        order += -1 if is_largest else 1
    if not heap:
        return heap
    heapify(heap)
    for item in rest:
        value = item if key is None else key(item)
        worst = heap[0].key
        if worst < value if is_largest else value < worst:
            heapreplace(heap, _Least(item, value, order, is_largest))
            order += -1 if is_largest else 1
    for each in heap:
        each.is_largest = True
    heap.sort(reverse=is_largest)
    return [each.item for each in heap]


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)
