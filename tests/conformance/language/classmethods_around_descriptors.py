"""What stands in a classmethod may be a descriptor; what a class may be called."""
import functools


class Shown:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return f'{self.function.__name__} of {instance.__name__} and {owner.__name__}'


class Base:
    made = []

    @classmethod
    @Shown
    def described(cls):
        pass

    @classmethod
    @property
    def size(cls):
        return len(cls.made)

    @classmethod
    @functools.lru_cache
    def squared(cls, number):
        cls.made.append(number)
        return number * number

    @classmethod
    def plain(cls):
        return cls.__name__


class Derived(Base):
    made = [1, 2]


print(Base.described, Derived().described)
print(Base.size, Derived.size, Derived().size)
print(Derived.squared(3), Derived.squared(3), Derived.made, Base.squared(3), Base.made)
print(Base.plain(), Derived().plain())

try:
    class Misnamed:
        __qualname__ = 1
except TypeError as error:
    print(error)


class Renamed:
    __qualname__ = 'Elsewhere.Renamed'

print(Renamed)
