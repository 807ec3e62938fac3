"""References that keep nothing alive."""
from _inspect import mark_builtin as _mark_builtin
import collections.abc
import operator
from _weakref import getweakrefcount, getweakrefs, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'WeakSet',
           'WeakValueDictionary', 'WeakMethod', 'ProxyType', 'CallableProxyType', 'ProxyTypes',
           'finalize']

ReferenceType = ref


class ProxyType:
    __module__ = 'weakref'

    def __init__(self, target, callback=None):
        object.__setattr__(self, '_ref', ref(target, callback))

    def _target(self):
        target = object.__getattribute__(self, '_ref')()
        if target is None:
            raise ReferenceError('weakly-referenced object no longer exists')
        return target

    @property
    def __class__(self):
        return ProxyType._target(self).__class__

    def __getattribute__(self, name):
        if name == '__class__':
            return ProxyType._target(self).__class__
        return getattr(ProxyType._target(self), name)

    def __setattr__(self, name, value):
        setattr(ProxyType._target(self), name, value)

    def __delattr__(self, name):
        delattr(ProxyType._target(self), name)

    def __str__(self):
        return str(ProxyType._target(self))

    def __bool__(self):
        return bool(ProxyType._target(self))

    __hash__ = None

    def __eq__(self, other):
        return ProxyType._target(self) == _bare(other)

    def __len__(self):
        return len(ProxyType._target(self))

    def __iter__(self):
        return iter(ProxyType._target(self))

    def __contains__(self, item):
        return item in ProxyType._target(self)

    def __getitem__(self, key):
        return ProxyType._target(self)[key]

    def __setitem__(self, key, value):
        ProxyType._target(self)[key] = value

    def __delitem__(self, key):
        del ProxyType._target(self)[key]

    def __repr__(self):
        target = ProxyType._target(self)
        return f'<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>'


def _bare(value):
    return ProxyType._target(value) if isinstance(value, ProxyTypes) else value


def _hand_on(name):
    """An operator of proxies asks the same of what they stand for."""
    ask = getattr(operator, name)

    def method(self, *others):
        return ask(_bare(self), *map(_bare, others))

    def reflected(self, other):
        return ask(_bare(other), _bare(self))
    in_place = getattr(operator, f'__i{name[2:]}')

    def augmented(self, other):
        return in_place(_bare(self), _bare(other))
    setattr(ProxyType, name, method)
    setattr(ProxyType, f'__r{name[2:]}', reflected)
    setattr(ProxyType, f'__i{name[2:]}', augmented)


for _name in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift',
              'rshift', 'and', 'or', 'xor'):
    _hand_on(f'__{_name}__')
for _name in ('lt', 'le', 'gt', 'ge', 'neg', 'pos', 'abs', 'invert', 'index'):
    setattr(ProxyType, f'__{_name}__', lambda self, *others, _ask=getattr(operator, f'__{_name}__'):
            _ask(*map(_bare, (self, *others))))
for _ask in (int, float, complex, bytes, reversed, next, divmod):
    setattr(ProxyType, f'__{_ask.__name__}__',
            lambda self, *others, _ask=_ask: _ask(_bare(self), *map(_bare, others)))


class CallableProxyType(ProxyType):
    __module__ = 'weakref'
    __hash__ = None

    def __call__(self, *args, **kwargs):
        return ProxyType._target(self)(*args, **kwargs)


ProxyTypes = ProxyType, CallableProxyType


def proxy(target, callback=None, /):
    return (CallableProxyType if callable(target) else ProxyType)(target, callback)


class WeakMethod(ref):
    """Of a method, which is made anew at each access, through its object and its function."""

    def __new__(cls, method, callback=None):
        try:
            target, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(method)}') from None
        made = []

        def gone(_):
            reference = made[0]() if made else None
            if reference is not None and reference._alive:
                reference._alive = False
                if callback is not None:
                    callback(reference)

        reference = ref.__new__(cls, target, gone)
        reference._function, reference._type = ref(function, gone), type(method)
        reference._alive = True
        made.append(ref(reference))
        return reference

    def __init__(self, method, callback=None):
        super().__init__(method, callback)

    def __call__(self):
        target, function = super().__call__(), self._function()
        return None if target is None or function is None else self._type(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class WeakSet(collections.abc.MutableSet):
    __module__ = '_weakrefset'
    __class_getitem__ = classmethod(type(list[int]))

    def pop(self):
        while True:
            reference = next(iter(self._refs), None)
            try:
                del self._refs[reference]
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = reference()
            if item is not None:
                return item

    def __init__(self, data=None):
        self._refs = {}
        self.update(data or ())

    def _live(self):
        return [item for item in [r() for r in list(self._refs.values())] if item is not None]

    def add(self, item):
        reference = ref(item)
        if reference not in self._refs:
            refs = self._refs
            kept = ref(item, lambda r: refs.pop(reference, None))
            refs[reference] = kept

    def discard(self, item):
        self._refs.pop(ref(item), None)

    def remove(self, item):
        del self._refs[ref(item)]

    def __contains__(self, item):
        try:
            return ref(item) in self._refs
        except TypeError:
            return False

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())

    def clear(self):
        self._refs.clear()

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def union(self, other):
        return type(self)([*self, *other])

    __or__ = union

    def intersection(self, other):
        return type(self)([item for item in other if item in self])

    def difference(self, other):
        others = set(other)
        return type(self)([item for item in self if item not in others])

    __sub__ = difference

    def symmetric_difference(self, other):
        return self.difference(other).union(type(self)(other).difference(self))

    __xor__ = symmetric_difference

    def intersection_update(self, other):
        self &= set(other)

    def difference_update(self, other):
        self -= set(other)

    def symmetric_difference_update(self, other):
        self ^= type(self)(other)

    def issubset(self, other):
        return all(item in other for item in self)

    def issuperset(self, other):
        return all(item in self for item in other)

    def __repr__(self):
        return repr(set(self._live()))


class _Merging(collections.abc.MutableMapping):
    """What | and |= do with mappings that hold what is alive."""

    def __or__(self, other):
        if not isinstance(other, collections.abc.Mapping):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, collections.abc.Mapping):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_Merging):
    __class_getitem__ = classmethod(type(list[int]))

    def popitem(self):
        while True:
            key, reference = self._refs.popitem()
            value = reference()
            if value is not None:
                return key, value

    def __init__(self, other=(), /, **kw):
        self._refs = {}
        self.update(other, **kw)

    def __setitem__(self, key, value):
        refs = self._refs

        def forget(reference):
            if refs.get(key) is reference:
                del refs[key]
        refs[key] = ref(value, forget)

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._refs[key]

    def __iter__(self):
        return iter([key for key, r in list(self._refs.items()) if r() is not None])

    def __len__(self):
        return len(list(iter(self)))

    def items(self):
        return iter([(key, value) for key, value in
                     [(key, r()) for key, r in list(self._refs.items())] if value is not None])

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self.items()])

    def valuerefs(self):
        return list(self._refs.values())

    def copy(self):
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakKeyDictionary(_Merging):
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, dict=None):
        self._items = {}
        self.update(dict or {})

    def __setitem__(self, key, value):
        reference, items = ref(key), self._items
        if reference in items:
            items[reference] = items[reference][0], value
        else:
            items[reference] = ref(key, lambda r: items.pop(reference, None)), value

    def __getitem__(self, key):
        if ref(key) not in self._items:
            raise KeyError(ref(key))
        return self._items[ref(key)][1]

    def __delitem__(self, key):
        del self._items[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self._items
        except TypeError:
            return False

    def __iter__(self):
        return iter([key for key, _ in self.items()])

    def __len__(self):
        return len(list(self.items()))

    def items(self):
        return iter([(key, value) for key, value in
                     [(r(), value) for r, value in list(self._items.values())]
                     if key is not None])

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self.items()])

    def keyrefs(self):
        return [r for r, _ in self._items.values()]

    def copy(self):
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class finalize:
    _all = []
    _awaits_exit = False
    _is_over = False

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self._ref = ref(obj, self)
        self._at_exit = True
        if not finalize._awaits_exit:
            import atexit
            atexit.register(finalize._exit)
            finalize._awaits_exit = True
        finalize._all.append(self)

    @classmethod
    def _exit(cls):
        """The last made goes first; what raises does not keep the others from it."""
        while todo := [f for f in cls._all if f._at_exit]:
            try:
                todo[-1]()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
        cls._is_over = True

    def __repr__(self):
        obj = None if self._call is None else self._ref()
        if obj is None:
            return f'<finalize object at {id(self):#x}; dead>'
        return f'<finalize object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'

    def __call__(self, _=None):
        if self._call is None or finalize._is_over:
            return None
        func, args, kwargs = self._call
        self._call = None
        finalize._all.remove(self)
        return func(*args, **kwargs)

    def detach(self):
        """What it would do, which it does no more."""
        found = self.peek()
        if found is not None:
            self._call = None
            finalize._all.remove(self)
        return found

    def peek(self):
        obj = self._ref()
        return None if self._call is None or obj is None else (obj, *self._call)

    @property
    def atexit(self):
        return self._call is not None and self._at_exit

    @atexit.setter
    def atexit(self, value):
        self._at_exit = bool(value)

    @property
    def alive(self):
        return self._call is not None


_mark_builtin('_weakref', proxy)
