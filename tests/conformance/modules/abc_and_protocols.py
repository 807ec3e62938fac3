import collections.abc as cabc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f"{self.name} of {self.area()}"


class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
    @classmethod
    def make(cls): return cls(1)


class Half(Shape):
    def area(self): return super().area()


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Square(3).describe(), Square.make().area(), isinstance(Square(1), Shape), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


class Virtual: pass


print(Shape.register(Virtual) is Virtual, isinstance(Virtual(), Shape), issubclass(Virtual, Shape), issubclass(int, Shape))


class HasClose(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return True if any("close" in b.__dict__ for b in other.__mro__) else NotImplemented


class File:
    def close(self): pass


print(issubclass(File, HasClose), isinstance(File(), HasClose), isinstance(5, HasClose))
checks = [cabc.Iterable, cabc.Iterator, cabc.Sequence, cabc.MutableSequence, cabc.Mapping, cabc.MutableMapping, cabc.Set, cabc.MutableSet, cabc.Hashable, cabc.Callable, cabc.Sized, cabc.Container, cabc.Collection, cabc.Generator, cabc.Reversible, cabc.Awaitable, cabc.Coroutine, cabc.AsyncIterable, cabc.ByteString, cabc.KeysView]
for value in [[], (), "", {}, set(), frozenset(), 5, len, iter([]), (x for x in ""), range(3), b"", bytearray(), {}.keys(), {}.items(), None, object()]:
    print(type(value).__name__, [c.__name__ for c in checks if isinstance(value, c)])


class Countdown(cabc.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        if not 0 <= i < self.n: raise IndexError(i)
        return self.n - i


c = Countdown(4)
print(list(c), 3 in c, c.index(2), c.count(9), list(reversed(c)), c[1:3])


class Lower(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)


m = Lower()
m["A"] = 1
m.update(B=2, c=3)
print(dict(m), m.get("a"), m.get("zz", 0), "C" in m, m.pop("b"), m.setdefault("d", 4), list(m.items()), m == {"a": 1, "c": 3, "d": 4}, m.popitem(), list(m.keys()), m.values())


class Unique(cabc.MutableSet):
    def __init__(self, it=()): self.l = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
    def add(self, x):
        if x not in self.l: self.l.append(x)
    def discard(self, x):
        if x in self.l: self.l.remove(x)


u = Unique("hello")
print(list(u | {"z"}), sorted(u & {"h", "l"}), list(u - {"h"}), u <= {"h", "e", "l", "o", "p"}, u.isdisjoint({"q"}), list(u ^ {"h"}))
u.remove("h"); u |= {"k"}
print(list(u), u.pop(), len(u))
for cls in (cabc.Sequence, cabc.Mapping, cabc.Iterator):
    try:
        cls()
    except TypeError as error:
        print(error)
class It(cabc.Iterator):
    def __next__(self): raise StopIteration
print(list(It()), iter(It()) is not None)
