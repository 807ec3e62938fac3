"""What an object is made of: a function and its arguments, a state, and items. Copies and pickles
are made of it."""
from _inspect import is_native_class, own_attributes

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def _found_in_class(cls, name):
    """A method of that name that is not object's."""
    for base in cls.__mro__[:-1]:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _slot_names(cls):
    names = []
    for base in cls.__mro__:
        own = base.__dict__.get('__slots__', ())
        for name in (own,) if isinstance(own, str) else own:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                name = f'_{base.__name__.lstrip("_")}{name}'
            names.append(name)
    return names


def _default_state(x):
    """What object.__getstate__ gives: the dictionary, or with slots (dictionary, slots)."""
    own = getattr(x, '__dict__', None) or None
    names = _slot_names(type(x))
    if names:
        slots = {name: getattr(x, name) for name in names if hasattr(x, name)}
        if slots:
            return own, slots
    return own


def _reduce_ex(x, protocol):
    """What object.__reduce_ex__ gives."""
    cls = type(x)
    if _found_in_class(cls, '__reduce__') is not None:
        return x.__reduce__()
    native = next(base for base in cls.__mro__ if is_native_class(base))
    special = _of_native.get(native)
    if special is not None:
        return special(x, cls, protocol)
    if issubclass(cls, BaseException):
        return _reduce_exception(x, cls)
    is_plain = native is object and not (cls.__name__ in _refused and cls.__module__ != '__main__')
    if not is_plain and native not in _values and native not in _containers:
        if cls in _with_items and protocol >= 2:
            raise TypeError(f'cannot pickle {cls.__name__} objects')
        raise TypeError(f'cannot pickle {_full_name(cls)!r} object')
    if protocol < 2:
        return _reduce_simply(x, cls, native)
    return _reduce_newly(x, cls, native)


def _full_name(cls):
    name = cls.__name__
    return {'lock': '_thread.lock', 'Line': '_thread.lock',
            'TextIOWrapper': '_io.TextIOWrapper',
            'Task': '_asyncio.Task', 'Future': '_asyncio.Future'}.get(name, name)


_refused = ('lock', 'TextIOWrapper', 'Task', 'Future', '_Task', 'RLock', 'BufferedReader',
            'BufferedWriter', 'BufferedRandom', 'SSLContext')
_with_items = (memoryview, type((lambda: None).__code__))
_values = (int, float, str, bytes, tuple, complex, type(None))
_containers = (list, dict)


def _reduce(x):
    """What object.__reduce__ gives."""
    cls = type(x)
    native = next(base for base in cls.__mro__ if is_native_class(base))
    special = _of_native.get(native)
    if special is not None:
        return special(x, cls, 2)
    if issubclass(cls, BaseException):
        return _reduce_exception(x, cls)
    return _reduce_simply(x, cls, native)


def _reduce_simply(x, cls, native):
    """For the protocols 0 and 1."""
    if native is object:
        state = None
    else:
        state = native(x)
    args = cls, native, state
    if _found_in_class(cls, '__getstate__') is not None:
        own = x.__getstate__()
    elif getattr(x, '__slots__', None):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be '
                        'pickled')
    else:
        own = getattr(x, '__dict__', None)
    return (_reconstructor, args, own) if own else (_reconstructor, args)


def _new_arguments(x, cls, native):
    if hasattr(cls, '__getnewargs_ex__'):
        given = x.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError('__getnewargs_ex__ should return a tuple, not '
                            f'{type(given).__name__!r}')
        if len(given) != 2:
            raise ValueError('__getnewargs_ex__ should return a tuple of length 2, not '
                             f'{len(given)}')
        for value, kind, place in zip(given, (tuple, dict), ('first', 'second')):
            if not isinstance(value, kind):
                raise TypeError(f'{place} item of the tuple returned by __getnewargs_ex__ must be a '
                                f'{kind.__name__}, not {type(value).__name__!r}')
        return given
    if hasattr(cls, '__getnewargs__'):
        args = x.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
        return args, None
    if native is complex:
        return (x.real, x.imag), None
    if native in (int, float, str, bytes, tuple):
        return (native(x),), None
    return (), None


def _reduce_newly(x, cls, native):
    args, kwargs = _new_arguments(x, cls, native)
    made_by = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return *made_by, x.__getstate__(), items, pairs


def _reduce_exception(x, cls):
    args = x.args
    if isinstance(x, OSError) and len(args) == 2 and x.filename is not None:
        args = (*args, x.filename)
    if _found_in_class(cls, '__getstate__'):
        state = x.__getstate__()
    else:
        state = own_attributes(x)
    if isinstance(x, ImportError):
        named = {name: getattr(x, name) for name in ('name', 'path')
                 if getattr(x, name) is not None}
        if named:
            state = {**(state or {}), **named}
    # Attributes that were once asked for are there, if there are none of them.
    return (cls, args) if state is None else (cls, args, state)


def _reduce_set(x, cls, protocol):
    return cls, (list(x),), x.__getstate__()


def _reduce_bytearray(x, cls, protocol):
    if protocol < 3:
        args = (x.decode('latin-1'), 'latin-1') if x else ()
    else:
        args = (bytes(x),) if x else ()
    return cls, args, x.__getstate__()


def _reduce_deque(x, cls, protocol):
    args = () if x.maxlen is None else ((), x.maxlen)
    return cls, args, x.__getstate__(), iter(x)


def _reduce_method(x, cls, protocol):
    return getattr, (x.__self__, x.__func__.__name__)


def _reduce_native_function(x, cls, protocol):
    owner = getattr(x, '__self__', None)
    if owner is None or type(owner).__name__ == 'module':
        return x.__name__
    return getattr, (owner, x.__name__)


def _reduce_method_of_class(x, cls, protocol):
    return getattr, (x.__objclass__, x.__name__)


def _reduce_alias(x, cls, protocol):
    return cls, (x.__origin__, x.__args__)


def _reduce_union(x, cls, protocol):
    from functools import reduce
    from operator import or_
    return reduce, (or_, x.__args__)


class _Probe:
    def method(self):
        pass


def _fill_of_native():
    from _collections import deque
    table = {set: _reduce_set, frozenset: _reduce_set, bytearray: _reduce_bytearray,
             deque: _reduce_deque,
             range: lambda x, cls, protocol: (cls, (x.start, x.stop, x.step)),
             slice: lambda x, cls, protocol: (cls, (x.start, x.stop, x.step)),
             type(list[int]): _reduce_alias, type(int | str): _reduce_union,
             type(...): lambda x, cls, protocol: 'Ellipsis',
             type(NotImplemented): lambda x, cls, protocol: 'NotImplemented',
             type(_Probe().method): _reduce_method, type(len): _reduce_native_function,
             type(str.join): _reduce_method_of_class, type(int.__add__): _reduce_method_of_class,
             type((1).__add__): _reduce_native_function}
    return table


pickle(complex, lambda x: (complex, (x.real, x.imag)))
_of_native = _fill_of_native()
_extension_registry = {}
_inverted_registry = {}


def add_extension(module, name, code):
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if _extension_registry.get(key, code) != code:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if _inverted_registry.get(code, key) != key:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]


def clear_extension_cache():
    pass
