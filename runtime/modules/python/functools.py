"""Functions that make functions."""
from _inspect import mark_builtin as _mark_builtin, mark_varargs as _mark_varargs
from collections import namedtuple

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering',
           'cache', 'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod',
           'singledispatch', 'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


_missing = object()


def _iterator_of(sequence):
    try:
        return iter(sequence)
    except TypeError:
        if hasattr(sequence, '__iter__'):
            raise
    return None


def reduce(function, sequence, initial=_missing, /):
    it = _iterator_of(sequence)
    if it is None:
        raise TypeError('reduce() arg 2 must support iteration')
    value = next(it, _missing) if initial is _missing else initial
    if value is _missing:
        raise TypeError('reduce() of empty iterable with no initial value')
    while (element := next(it, _missing)) is not _missing:
        value = function(value, element)
    return value


_mark_builtin('_functools', reduce)
_mark_varargs(False, reduce)


_shown = set()  # partial objects whose repr() is under way


class partial:
    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')
    __class_getitem__ = classmethod(type(list[int]))

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError(f"type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial) and not func.__dict__:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __reduce__(self):
        state = self.func, self.args, self.keywords, self.__dict__ or None
        return type(self), (self.func,), state

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, names = state
        if (not callable(func) or not isinstance(args, tuple)
                or not isinstance(keywords, (dict, type(None)))):
            raise TypeError('invalid partial state')
        self.func = func
        self.args = args if type(args) is tuple else tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords or {})
        self.__dict__ = {} if names is None else names

    def __repr__(self):
        if id(self) in _shown:
            return '...'
        _shown.add(id(self))
        try:
            parts = [repr(self.func)]
            parts.extend(repr(x) for x in self.args)
            parts.extend(f'{k}={v!r}' for k, v in self.keywords.items())
        finally:
            _shown.discard(id(self))
        name = 'functools.partial' if type(self) is partial else type(self).__name__
        return f'{name}({", ".join(parts)})'


class partialmethod:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        args = ', '.join(map(repr, self.args))
        keywords = ', '.join([f'{name}={value!r}' for name, value in self.keywords.items()])
        return f'functools.partialmethod({self.func}, {args}, {keywords})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), '__get__', None)
        if get is not None:
            bound = get(self.func, obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                try:
                    made.__self__ = bound.__self__
                except AttributeError:
                    pass
                return made
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


def _from_lt(self, other, which):
    less = type(self).__lt__(self, other)
    if less is NotImplemented:
        return less
    if which == '__gt__':
        return not less and self != other
    if which == '__le__':
        return less or self == other
    return not less


def _other_order(root, which):
    def compare(self, other):
        first = getattr(type(self), root)(self, other)
        if first is NotImplemented:
            return first
        if root == '__lt__':
            return {'__gt__': lambda: not first and self != other,
                    '__le__': lambda: first or self == other,
                    '__ge__': lambda: not first}[which]()
        if root == '__le__':
            return {'__ge__': lambda: not first or self == other,
                    '__lt__': lambda: first and self != other,
                    '__gt__': lambda: not first}[which]()
        if root == '__gt__':
            return {'__lt__': lambda: not (first or self == other),
                    '__ge__': lambda: first or self == other,
                    '__le__': lambda: not first}[which]()
        return {'__le__': lambda: not first or self == other,
                '__gt__': lambda: first and self != other,
                '__lt__': lambda: not first}[which]()
    compare.__name__ = which
    return compare


def total_ordering(cls):
    names = ('__lt__', '__le__', '__gt__', '__ge__')
    own = [n for n in names if getattr(cls, n, None) is not getattr(object, n, None)]
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = next(n for n in names if n in own)
    for name in names:
        if name not in own:
            setattr(cls, name, _other_order(root, name))
    return cls


class KeyWrapper:
    __slots__ = ('obj', '_compare')

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def _difference(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError('other argument must be K instance')
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._difference(other) < 0

    def __gt__(self, other):
        return self._difference(other) > 0

    def __eq__(self, other):
        return self._difference(other) == 0

    def __ne__(self, other):
        return self._difference(other) != 0

    def __le__(self, other):
        return self._difference(other) <= 0

    def __ge__(self, other):
        return self._difference(other) >= 0

    def __hash__(self):
        raise TypeError("unhashable type: 'functools.KeyWrapper'")


class _KeyMaker:
    """What cmp_to_key gives: shown as a key without a value."""

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        return KeyWrapper(obj, self._compare)

    def __repr__(self):
        return f'<functools.KeyWrapper object at {id(self):#x}>'


def cmp_to_key(mycmp):
    return _KeyMaker(mycmp)


_mark_builtin('_functools', cmp_to_key)


_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
_mark = object()


class _HashedSeq(list):
    """A key whose items are hashed once."""

    __slots__ = ('hashvalue',)

    def __init__(self, items):
        self[:] = items
        self.hashvalue = hash(items)

    def __hash__(self):
        return self.hashvalue


def _make_key(args, kwds, typed):
    key = _key_of(args, kwds, typed)
    return _HashedSeq(key) if isinstance(key, tuple) else key


def _key_of(args, kwargs, typed):
    if not kwargs and not typed:
        return args[0] if len(args) == 1 and type(args[0]) in (int, str) else args
    key = args
    if kwargs:
        key += (_mark,)
        for item in kwargs.items():
            key += item
    if typed:
        key += tuple(type(v) for v in args) + tuple(type(v) for v in kwargs.values())
    return key


_Method = type(partial.__repr__.__get__(_mark))


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        if not callable(function):
            raise TypeError('the first argument must be callable')
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._values = {}
        self._hits = self._misses = 0
        update_wrapper(self, function)

    def __call__(self, /, *args, **kwargs):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwargs)
        key = _key_of(args, kwargs, self._typed)
        values = self._values
        if key in values:
            self._hits += 1
            if self._maxsize is not None:
                values[key] = values.pop(key)
            return values[key]
        self._misses += 1
        result = self._function(*args, **kwargs)
        if self._maxsize is not None and key not in values and len(values) >= self._maxsize:
            del values[next(iter(values))]
        values[key] = result
        return result

    def __get__(self, obj, cls=None):
        return self if obj is None else _Method(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._values))

    def cache_clear(self):
        self._values.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {'maxsize': self._maxsize, 'typed': self._typed}


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _lru_cache_wrapper(user_function, maxsize, typed)
    decorating_function.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to "
                            f'cache {self.attrname!r} property.') from None
        found = values.get(self.attrname, _missing)
        if found is not _missing:
            return found
        found = self.func(instance)
        try:
            values[self.attrname] = found
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                            'does not support item assignment for caching '
                            f'{self.attrname!r} property.') from None
        return found


def _merged(sequences):
    """One order in which each class stands as in all the sequences (the C3 merge)."""
    order = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for sequence in sequences:
            first = sequence[0]
            if not any(first in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        order.append(first)
        sequences = [other[1:] if other[0] is first else other for other in sequences]
    return order


def _order_with(cls, abstract):
    """The classes that an object of `cls` counts as, the nearest first, with the abstract ones where
    it is their subclass and none of its bases is: behind those of its bases that are abstract."""
    bases = list(cls.__bases__)
    count = max((n + 1 for n, base in enumerate(bases) if hasattr(base, '__abstractmethods__')),
                default=0)
    new = [each for each in abstract
           if issubclass(cls, each) and not any(issubclass(base, each) for base in bases)]
    rest = [each for each in abstract if each not in new]
    parts = bases[:count], new, bases[count:]
    orders = [_order_with(base, rest) for part in parts for base in part]
    return _merged([[cls], *orders, *map(list, parts)])


def _dispatch_order(cls, registry):
    own = set(cls.__mro__)
    wanted = [each for each in registry
              if each not in own and hasattr(each, '__mro__') and issubclass(cls, each)]
    wanted = [each for each in wanted
              if not any(each is not other and each in other.__mro__ for other in wanted)]
    abstract = []
    for each in wanted:
        # Those between it and the class, the longest way first.
        ways = [[step for step in sub.__mro__ if step in wanted] for sub in each.__subclasses__()
                if sub not in own and issubclass(cls, sub)]
        for step in [step for way in sorted(ways, key=len, reverse=True) for step in way] or [each]:
            if step not in abstract:
                abstract.append(step)
    return _order_with(cls, abstract)


def _is_union(cls):
    if isinstance(cls, type) or type(cls).__name__ == 'UnionType':
        return not isinstance(cls, type)
    from typing import Union, get_origin
    return get_origin(cls) is Union


def _abstract_token():
    from abc import get_cache_token
    return get_cache_token()


def singledispatch(func):
    registry = {}
    cache = {}

    token = None  # of the abstract classes, once one is registered: what they take in may change

    def dispatch(cls):
        nonlocal token
        if token is not None and token != (now := _abstract_token()):
            cache.clear()
            token = now
        if cls in cache:
            return cache[cls]
        found = registry.get(cls)
        if found is None:
            order = _dispatch_order(cls, registry)
            first, *others = [place for place, base in enumerate(order) if base in registry]
            # An abstract class and the next one, which has nothing to do with it, are equally near.
            if others and others[0] == first + 1:
                match, other = order[first], order[first + 1]
                if not {match, other} & set(cls.__mro__) and not issubclass(match, other):
                    raise RuntimeError(f'Ambiguous dispatch: {match} or {other}')
            found = registry[order[first]]
        cache[cls] = found
        return found

    def accepts(cls):
        return isinstance(cls, type) or _is_union(cls) and all(
            isinstance(arg, type) for arg in cls.__args__)

    def register(cls, func=None):
        if accepts(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. '
                                f'{cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. '
                                'Use either `@register(some_class)` or plain `@register` on an '
                                'annotated function.')
            func = cls
            from typing import get_type_hints
            name, cls = next(iter(get_type_hints(func).items()))
            if not accepts(cls):
                kind = 'not all arguments are classes.' if _is_union(cls) else 'is not a class.'
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {kind}')
        nonlocal token
        for each in cls.__args__ if _is_union(cls) else (cls,):
            registry[each] = func
            if token is None and hasattr(each, '__abstractmethods__'):
                token = _abstract_token()
        cache.clear()
        return func

    @wraps(func)
    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name_of} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name_of = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = cache.clear
    return wrapper


_read_only = type({}.keys().mapping)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            found = self.dispatcher.dispatch(args[0].__class__)
            return found.__get__(obj, cls)(*args, **kwargs)
        _method.register = self.register
        try:
            update_wrapper(_method, self.func)
        except AttributeError:
            pass
        return _method
