"""Copies of objects."""
import copyreg
from _weakref import ref

__all__ = ['Error', 'copy', 'deepcopy']


class Error(Exception):
    pass


error = Error
_atoms = (int, float, bool, str, bytes, type(None), type(...), type(NotImplemented), range, type,
          type(lambda: 0), type(len), property, slice, complex, ref, type((lambda: 0).__code__))


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


def _rebuilt(x, cls, memo):
    reduce = copyreg.dispatch_table.get(cls)
    reduced = reduce(x) if reduce else cls.__reduce_ex__(x, 4)
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, memo, *reduced)


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
        setattr(made, name, value)


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None):
    def convert(value):
        return value if memo is None else deepcopy(value, memo)
    made = func(*([convert(arg) for arg in args] if args else args))
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, convert(state))
    for item in items or ():
        made.append(convert(item))
    for key, value in pairs or ():
        made[convert(key)] = convert(value)
    return made
