"""Copies of objects."""

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error
_atoms = (int, float, bool, str, bytes, type(None), type(...), type(NotImplemented), range, type,
          type(lambda: 0), type(len), property, slice)
_refused = ('coroutine', 'generator', 'async_generator', 'module', 'frame', 'traceback', '_Task',
            'Task', 'lock', 'TextIOWrapper')


def _is_atom(cls):
    return cls in _atoms or issubclass(cls, type)


def copy(x):
    cls = type(x)
    if _is_atom(cls) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _rebuilt(x, cls, None)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    cls = type(x)
    if _is_atom(cls):
        return x
    key = id(x)
    known = memo.get(key, _nil)
    if known is not _nil:
        return known
    if cls is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[key] = {}
        for k, v in x.items():
            made[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:
            return memo[key]
        made = x if all([a is b for a, b in zip(items, x)]) else tuple(items)
    elif cls in (set, frozenset, bytearray):
        made = cls([deepcopy(item, memo) for item in x])
    elif cls.__name__ == 'method' and hasattr(x, '__func__'):
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        method = getattr(cls, '__deepcopy__', None)
        made = method(x, memo) if method is not None else _rebuilt(x, cls, memo)
    if made is not x:
        memo[key] = made
        memo.setdefault(id(memo), []).append(x)
    return made


def _state_of(x, cls):
    """What __getstate__ gives: the dictionary, or with slots (dictionary, slots)."""
    getstate = cls.__dict__.get('__getstate__') or next(
        (base.__dict__['__getstate__'] for base in cls.__mro__[:-1]
         if '__getstate__' in base.__dict__), None)
    if getstate is not None:
        return x.__getstate__(), True
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f'_{base.__name__.lstrip("_")}{name}'
            if hasattr(x, name):
                slots[name] = getattr(x, name)
    own = dict(getattr(x, '__dict__', {}))
    return (own or None, slots) if slots else own or None, False


def _empty_like(x, cls, convert):
    """A new object of the class, with what its built-in part holds by construction."""
    if isinstance(x, BaseException):
        made = cls.__new__(cls, *convert(x.args))
        made.args = convert(x.args)
        return made
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        return cls.__new__(cls, *convert(args), **convert(kwargs))
    if hasattr(cls, '__getnewargs__'):
        return cls.__new__(cls, *convert(x.__getnewargs__()))
    for base in (int, float, str, bytes):
        if isinstance(x, base):
            return base.__new__(cls, base(x))
    if isinstance(x, (tuple, frozenset)):
        base = tuple if isinstance(x, tuple) else frozenset
        return base.__new__(cls, convert(list(x)))
    return cls.__new__(cls)


def _rebuilt(x, cls, memo):
    def convert(value):
        return value if memo is None else deepcopy(value, memo)

    if cls.__name__ in _refused and cls.__module__ != '__main__':
        name = cls.__name__
        raise TypeError(f"cannot pickle '{name}' object")
    for base in cls.__mro__[:-1]:
        reduce = base.__dict__.get('__reduce_ex__') or base.__dict__.get('__reduce__')
        if reduce is not None and base not in (dict, list, set, tuple, BaseException):
            return _from_reduced(x, x.__reduce_ex__(4) if '__reduce_ex__' in base.__dict__
                                 else x.__reduce__(), convert, memo)
    made = _empty_like(x, cls, convert)
    if memo is not None:
        memo[id(x)] = made
    state, is_own = _state_of(x, cls)
    if state is not None:
        state = convert(state)
        _set_state(made, state)
    if isinstance(x, list):
        for item in list(x):
            list.append(made, convert(item))
    elif isinstance(x, dict):
        if hasattr(x, 'default_factory'):
            made.default_factory = x.default_factory
        for key, value in list(x.items()):
            dict.__setitem__(made, convert(key), convert(value))
    elif isinstance(x, set):
        for item in x:
            set.add(made, convert(item))
    return made


def _set_state(made, state):
    if hasattr(made, '__setstate__'):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    for name, value in (slots or {}).items():
        object.__setattr__(made, name, value)


def _from_reduced(x, reduced, convert, memo):
    if isinstance(reduced, str):
        return x
    function, args, *rest = reduced
    made = function(*[convert(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = made
    state, items, pairs = (list(rest) + [None] * 3)[:3]
    if state is not None:
        _set_state(made, convert(state))
    for item in items or ():
        made.append(convert(item))
    for key, value in pairs or ():
        made[convert(key)] = convert(value)
    return made
