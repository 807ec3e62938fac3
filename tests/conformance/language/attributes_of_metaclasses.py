# Which attribute of a class counts: its metaclass's data descriptors, its own, its metaclass's others.
import abc


class Data:
    def __get__(self, instance, owner):
        return "data", instance is not None, owner.__name__

    def __set__(self, instance, value):
        print("set", value)


class Once:
    def __get__(self, instance, owner):
        return "once", instance is not None, owner.__name__


class Meta(type):
    of_meta = "meta"
    both = Data()
    asked = Once()

    def __getattr__(cls, name):
        return "fallback", name

    def __getattribute__(cls, name):
        if name.startswith("spy"):
            return "spied"
        return super().__getattribute__(name)


class Host(metaclass=Meta):
    data, once, both, asked = Data(), Once(), "of class", "of class"

    def __getattr__(self, name):
        return "instance fallback", name


host = Host()
for name in "data", "once", "both", "asked", "of_meta", "other", "spy", "__name__":
    print(name, getattr(Host, name), getattr(host, name))
Host.both = 3
host.data = 4
print(Host.__dict__["both"], "data" in vars(host))


class Shape(abc.ABC):
    def __init_subclass__(cls):
        print(cls.__name__, getattr(cls, "__abstractmethods__", "not known yet"))

    @abc.abstractmethod
    def area(self):
        ...


class Square(Shape):
    def area(self):
        return 1


class Odd(Shape):
    pass


print(Shape.__abstractmethods__, Square.__abstractmethods__, Odd.__abstractmethods__)
try:
    int.__abstractmethods__
except AttributeError as e:
    print(e)
