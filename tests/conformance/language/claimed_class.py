"""isinstance() asks the object's __class__ where its type says no."""
import weakref


class Animal:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return f"<{self.name}>"


class Dog(Animal):
    pass


class Mock:
    def __init__(self, spec):
        self._spec = spec

    @property
    def __class__(self):
        print("  asked for the class")
        return self._spec


class Broken:
    @property
    def __class__(self):
        raise AttributeError("none to tell")


class Loud:
    @property
    def __class__(self):
        raise RuntimeError("not now")


class Odd:
    __class__ = 17


mock = Mock(Dog)
print(isinstance(mock, Mock), isinstance(mock, Dog), isinstance(mock, Animal))
print(isinstance(mock, int), isinstance(mock, (str, Animal)), isinstance(mock, str | Dog))
print(type(mock).__name__, mock.__class__.__name__)
print(isinstance(Broken(), Dog), isinstance(Odd(), int))
try:
    isinstance(Loud(), Dog)
except RuntimeError as error:
    print("RuntimeError:", error)

rex = Dog("rex")
seen = weakref.proxy(rex)
print(isinstance(seen, Dog), seen.__class__.__name__, type(seen).__name__, str(seen), bool(seen))
seen.name = "max"
print(rex.name, hasattr(seen, "tail"))
shelf = weakref.proxy(type("Shelf", (list,), {})([3, 1, 2]))
del rex
try:
    print(seen.name)
except ReferenceError as error:
    print("ReferenceError:", error)


class Shelf(list):
    pass


books = Shelf([3, 1, 2])
shelf = weakref.proxy(books)
shelf.append(5)
shelf[0] = 9
print(len(shelf), 5 in shelf, shelf[0], sorted(shelf), isinstance(shelf, list))
