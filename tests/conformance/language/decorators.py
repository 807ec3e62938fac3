import functools


def trace(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        print(f"-> {function.__name__}({', '.join(parts)})")
        result = function(*args, **kwargs)
        print(f"<- {result!r}")
        return result
    return wrapper


def repeat(times, *, label="x"):
    def decorate(function):
        def inner(*a):
            return [(label, function(*a)) for _ in range(times)]
        inner.__name__ = function.__name__ + f"_times_{times}"
        return inner
    return decorate


@trace
def add(a, b=2):
    "Adds."
    return a + b


@repeat(2, label="r")
@trace
def square(n):
    return n * n


print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__)
print(square(3), square.__name__)


class Register:
    known = {}

    def __init__(self, key):
        self.key = key

    def __call__(self, cls):
        self.known[self.key] = cls
        cls.key = self.key
        return cls


@Register("first")
class First:
    pass


@(lambda cls: type("Renamed", (cls,), {"extra": 1}))
class Second:
    def hi(self):
        return "hi from " + type(self).__name__


print(Register.known["first"] is First, First.key, Second.__name__, Second().hi(), Second.extra)
order = []


def note(name):
    order.append("make " + name)
    return lambda f: order.append("apply " + name) or f


@note("a")
@note("b")
def nothing(): pass


print(order)


@property
def odd(self):
    return 1


print(type(odd))
try:
    @None
    def broken(): pass
except TypeError as error:
    print("TypeError:", error)
