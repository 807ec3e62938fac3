from abc import ABC, abstractmethod


class Storage(ABC):
    @abstractmethod
    def save(self, key, value): ...

    @abstractmethod
    def load(self, key): ...

    def copy(self, a, b): self.save(b, self.load(a))


class Memory(Storage):
    def __init__(self): self.data = {}
    def save(self, key, value): self.data[key] = value
    def load(self, key): return self.data[key]


class Half(Storage):
    def save(self, key, value): pass


class Logged(Memory):
    def save(self, key, value):
        print("saving", key)
        super().save(key, value)


m = Logged()
m.save("a", 1)
m.copy("a", "b")
print(m.data, isinstance(m, Storage), issubclass(Memory, Storage), issubclass(Half, Storage))
for cls in (Storage, Half):
    try:
        cls()
    except TypeError as error:
        print(error)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @classmethod
    @abstractmethod
    def unit(cls): ...
    @staticmethod
    @abstractmethod
    def sides(): ...
    def describe(self): return f"{type(self).__name__} {self.area} {self.sides()}"


class Square(Shape):
    def __init__(self, w): self.w = w
    @property
    def area(self): return self.w ** 2
    @classmethod
    def unit(cls): return cls(1)
    @staticmethod
    def sides(): return 4


print(Square(3).describe(), Square.unit().area)
try:
    Shape()
except TypeError as error:
    print(error)


class Template(ABC):
    def run(self): return [self.first(), *self.middle(), self.last()]
    @abstractmethod
    def first(self): return "base first"
    def middle(self): return []
    def last(self): return "end"


class Real(Template):
    def first(self): return "real + " + super().first()
    def middle(self): return ["m1", "m2"]


print(Real().run(), hasattr(Template, "run"), Real.__mro__[1].__name__)
import collections.abc as c
class Bag(c.Collection):
    def __init__(self, *items): self.items = items
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
b = Bag(1, 2, 2)
print(len(b), 2 in b, list(b), isinstance(b, c.Sized), isinstance(b, c.Iterable), isinstance([], c.Sequence), isinstance({}, c.Mapping), isinstance(5, c.Hashable), isinstance([], c.Hashable), isinstance(len, c.Callable), isinstance(iter([]), c.Iterator), issubclass(list, c.MutableSequence), issubclass(tuple, c.MutableSequence))
