"""Classes over the abstract collections may have slots and nothing else; special methods may be None."""
import inspect
from collections import abc

for name in abc.__all__:
    print(name, getattr(abc, name).__slots__)


class Pairs(abc.MutableMapping):
    __slots__ = ("_items",)

    def __init__(self):
        self._items = []

    def __getitem__(self, key):
        for k, v in self._items:
            if k == key:
                return v
        raise KeyError(key)

    def __setitem__(self, key, value):
        self._items.append((key, value))

    def __delitem__(self, key):
        self._items.remove((key, self[key]))

    def __iter__(self):
        return (k for k, _ in self._items)

    def __len__(self):
        return len(self._items)


pairs = Pairs()
pairs.update(a=1, b=2)
print(dict(pairs), pairs.pop("a"), list(pairs.items()), hasattr(pairs, "__dict__"))
try:
    pairs.extra = 1
except AttributeError as error:
    print(error)


class Never:
    __await__ = __iter__ = __len__ = __hash__ = None


print(inspect.isawaitable(Never()), isinstance(Never(), abc.Awaitable),
      isinstance(Never(), abc.Iterable), isinstance(Never(), abc.Sized),
      isinstance(Never(), abc.Hashable))
