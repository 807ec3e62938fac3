"""Places in sorted lists."""
from _inspect import mark_builtin as _mark_builtin

__all__ = ['bisect', 'bisect_left', 'bisect_right', 'insort', 'insort_left', 'insort_right']


def _range(a, lo, hi):
    """Where to look, as two numbers."""
    if isinstance(a, dict):
        raise TypeError(f'{type(a).__name__} is not a sequence')
    lo = range(lo).stop
    if hi is not None and not hasattr(type(hi), '__index__'):
        raise TypeError(f'argument should be integer or None, not {type(hi).__name__!r}')
    if lo < 0:
        raise ValueError('lo must be non-negative')
    return lo, len(a) if hi is None else range(hi).stop


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    lo, hi = _range(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    lo, hi = _range(a, lo, hi)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


bisect = bisect_right
insort = insort_right

_mark_builtin('_bisect', bisect_left, bisect_right, insort_left, insort_right)
