from abc import ABC, abstractmethod
from collections.abc import Sequence, Mapping, Iterable, Hashable, MutableMapping, Callable
import math

class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...
    @abstractmethod
    def scale(self, k): ...
    def describe(self):
        return f"{type(self).__name__:<10} area={self.area:8.3f}"
    @classmethod
    def __subclasshook__(cls, sub):
        return NotImplemented

class Circle(Shape):
    def __init__(self, r): self.r = r
    @property
    def area(self): return math.pi * self.r ** 2
    def scale(self, k): return Circle(self.r * k)

class Rect(Shape):
    def __init__(self, w, h): self.w, self.h = w, h
    @property
    def area(self): return self.w * self.h
    def scale(self, k): return type(self)(self.w * k, self.h * k)

class Square(Rect):
    def __init__(self, s, _=None): super().__init__(s, s)

class Incomplete(Shape):
    def scale(self, k): ...

for s in (Circle(1), Rect(2, 3.5), Square(4), Square(2).scale(2.5)):
    print(s.describe(), isinstance(s, Rect))
for cls in (Shape, Incomplete):
    try:
        cls()
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__))
try:
    Circle(1).area = 5
except AttributeError as e:
    print(e)

class Roman(Sequence):
    def __init__(self, s): self.s = s
    def __getitem__(self, i): return self.s[i]
    def __len__(self): return len(self.s)
r = Roman("MCMXC")
print("X" in r, r.index("X"), r.count("C"), list(reversed(r)), isinstance(r, Iterable), isinstance([], Hashable), isinstance({}, Mapping), isinstance(len, Callable))

class CaseDict(MutableMapping):
    def __init__(self, *a, **k):
        self._d = {}
        self.update(*a, **k)
    def __getitem__(self, k): return self._d[k.lower()]
    def __setitem__(self, k, v): self._d[k.lower()] = v
    def __delitem__(self, k): del self._d[k.lower()]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
d = CaseDict({"Content-Type": "text"}, HOST="x")
print(d["content-type"], "HoSt" in d, d.pop("host"), dict(d), d.setdefault("A", 1), d.get("zz"), list(d.items()), d == {"content-type": "text", "a": 1})

class Vec:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"Vec{self.c}"
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Vec(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __abs__(self): return math.hypot(*self.c)
    def __bool__(self): return any(self.c)
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, Vec) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __iter__(self): return iter(self.c)
    def __getitem__(self, i): return self.c[i]
    def __call__(self, x): return sum(a * x ** i for i, a in enumerate(self.c))
    def __iadd__(self, o): return Vec(*(a + o for a in self.c))
    def __contains__(self, x): return x in self.c
    def __round__(self, n=None): return Vec(*(round(a, n) for a in self.c))
v = Vec(3, 4)
print(v + Vec(1, 1), 2 * v, v @ v, abs(v), bool(Vec(0, 0)), -v, v == Vec(3, 4), len({v, Vec(3, 4)}), [*v], v[-1], v(2), sum([v, v]), 3 in v, round(Vec(1.256, 2), 1))
v += 10
print(v)
for f in (lambda: v + 1, lambda: 1 + v, lambda: v < v, lambda: v["a"], lambda: v - v, lambda: +v):
    try:
        print(f())
    except TypeError as e:
        print(e)
