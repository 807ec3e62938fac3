"""References that keep nothing alive."""
from _weakref import getweakrefcount, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'WeakKeyDictionary', 'ReferenceType', 'WeakSet',
           'WeakValueDictionary', 'WeakMethod', 'ProxyType', 'finalize']

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

    def __call__(self, *args, **kwargs):
        return ProxyType._target(self)(*args, **kwargs)


def proxy(target, callback=None, /):
    return ProxyType(target, callback)


class WeakMethod:
    def __init__(self, method, callback=None):
        self._object = ref(method.__self__, callback)
        self._function = method.__func__

    def __call__(self):
        target = self._object()
        return None if target is None else self._function.__get__(target)


class WeakSet:
    __module__ = '_weakrefset'
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data=None):
        self._refs = {}
        for item in data or ():
            self.add(item)

    def _live(self):
        return [item for item in (r() for r in list(self._refs.values())) if item is not None]

    def add(self, item):
        key = id(item)
        self._refs[key] = ref(item, lambda r: self._refs.pop(key, None))

    def discard(self, item):
        self._refs.pop(id(item), None)

    def remove(self, item):
        if item not in self:
            raise KeyError(item)
        self.discard(item)

    def __contains__(self, item):
        return any(x is item or x == item for x in self._live())

    def __iter__(self):
        return iter(self._live())

    def __len__(self):
        return len(self._live())

    def clear(self):
        self._refs.clear()


class WeakValueDictionary:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, other=(), /, **kw):
        self._refs = {}
        for key, value in dict(other, **kw).items():
            self[key] = value

    def __setitem__(self, key, value):
        self._refs[key] = ref(value, lambda r: self._refs.pop(key, None))

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self._refs[key]

    def get(self, key, default=None):
        r = self._refs.get(key)
        value = r() if r is not None else None
        return default if value is None else value

    def __contains__(self, key):
        return self.get(key) is not None

    def items(self):
        return [(k, v) for k, v in ((k, r()) for k, r in list(self._refs.items())) if v is not None]

    def keys(self):
        return [k for k, _ in self.items()]

    def values(self):
        return [v for _, v in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.items())

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)


class WeakKeyDictionary:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, other=None):
        self._items = {}
        for key, value in (other or {}).items():
            self[key] = value

    def __setitem__(self, key, value):
        number = id(key)
        self._items[number] = (ref(key, lambda r: self._items.pop(number, None)), value)

    def __getitem__(self, key):
        return self._items[id(key)][1]

    def __delitem__(self, key):
        del self._items[id(key)]

    def get(self, key, default=None):
        return self._items.get(id(key), (None, default))[1]

    def __contains__(self, key):
        return id(key) in self._items

    def items(self):
        return [(k, v) for k, v in ((r(), v) for r, v in list(self._items.values()))
                if k is not None]

    def keys(self):
        return [k for k, _ in self.items()]

    def values(self):
        return [v for _, v in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.items())

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class finalize:
    _all = []

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self._ref = ref(obj, lambda r: self())
        finalize._all.append(self)

    def __call__(self):
        if self._call is None:
            return None
        func, args, kwargs = self._call
        self._call = None
        finalize._all.remove(self)
        return func(*args, **kwargs)

    def detach(self):
        if self._call is not None:
            call, self._call = self._call, None
            finalize._all.remove(self)
            return (self._ref(), *call)

    @property
    def alive(self):
        return self._call is not None
