from abc import ABC, abstractmethod
from collections.abc import Sequence, MutableMapping, Iterable, Hashable, Callable, Sized, Mapping
import math


class Shape(ABC):
    @property
    @abstractmethod
    def area(self):
        ...

    @abstractmethod
    def scale(self, k):
        """Scale it."""

    def describe(self):
        return f"{self.__class__.__name__} with area {self.area:.2f}"


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return math.pi * self.r ** 2

    def scale(self, k):
        return Circle(self.r * k)


class Half(Shape):
    def scale(self, k):
        return super().scale(k)


class Deck(Sequence):
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        return self.cards[i]


class LowerDict(MutableMapping):
    def __init__(self, *args, **kw):
        self.store = {}
        self.update(*args, **kw)

    def __getitem__(self, k):
        return self.store[k.lower()]

    def __setitem__(self, k, v):
        self.store[k.lower()] = v

    def __delitem__(self, k):
        del self.store[k.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


print(Circle(2).describe(), "|", Circle(1).scale(3).describe())
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__))
d = Deck("♠♥♦♣♥")
print(len(d), d[0], d[-1], "♦" in d, d.index("♥"), d.count("♥"), list(reversed(d)), list(d))
try:
    d.index("x")
except ValueError as e:
    print("ValueError", e.args)
h = LowerDict({"Content-Type": "text"}, HOST="x")
h["Accept"] = "*"
print(h["content-TYPE"], dict(h), list(h.keys()), h.get("nope", 0), "ACCEPT" in h, h.pop("host"), len(h))
print(h.setdefault("Age", 5), h.items() == {"content-type": "text", "accept": "*", "age": 5}.items(), list(h.values()))
for obj in ([], {}, "s", 5, d, h, len, Circle(1)):
    print(f"{type(obj).__name__:27}", *[int(isinstance(obj, c)) for c in (Iterable, Sized, Hashable, Callable, Sequence, Mapping)])
