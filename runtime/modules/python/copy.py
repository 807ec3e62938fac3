"""Copies of objects."""

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error
_atoms = (int, float, bool, str, bytes, type(None), type(...), type(NotImplemented), range, type,
          type(lambda: 0), type(len))


def copy(x):
    cls = type(x)
    if isinstance(x, _atoms) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _rebuilt(x, lambda v: v)


def _rebuilt(x, convert):
    cls = type(x)
    if isinstance(x, BaseException):
        made = cls.__new__(cls, *convert(x.args))
        made.args = convert(x.args)
    elif isinstance(x, list):
        made = cls.__new__(cls)
        list.extend(made, [convert(v) for v in x])
    elif isinstance(x, dict):
        made = cls.__new__(cls)
        for k, v in x.items():
            dict.__setitem__(made, convert(k), convert(v))
    elif isinstance(x, set):
        made = cls.__new__(cls)
        made.update(convert(v) for v in x)
    elif isinstance(x, tuple):
        made = cls.__new__(cls, *x) if hasattr(cls, '_fields') else tuple.__new__(cls, x)
    else:
        made = object.__new__(cls)
    for key, value in getattr(x, '__dict__', {}).items():
        made.__dict__[key] = convert(value)
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name):
                setattr(made, name, convert(getattr(x, name)))
    return made


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    if isinstance(x, _atoms):
        return x
    if id(x) in memo:
        return memo[id(x)]
    cls = type(x)

    def convert(v):
        return deepcopy(v, memo)

    if cls is list:
        made = memo[id(x)] = []
        made.extend(convert(v) for v in x)
    elif cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[convert(key)] = convert(value)
    elif cls is tuple:
        made = tuple(convert(v) for v in x)
    elif cls in (set, frozenset):
        made = cls(convert(v) for v in x)
    elif hasattr(cls, '__deepcopy__'):
        made = x.__deepcopy__(memo)
    elif cls.__name__ in ('coroutine', 'generator', 'async_generator', '_asyncio.Task', 'module'):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    else:
        made = _rebuilt(x, lambda v: v)
        memo[id(x)] = made
        for key, value in getattr(x, '__dict__', {}).items():
            made.__dict__[key] = convert(value)
        if isinstance(x, list):
            made[:] = [convert(v) for v in x]
    memo[id(x)] = made
    return made


def replace(obj, /, **changes):
    return obj.__replace__(**changes)
