import functools
from functools import cache, cached_property, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, wraps


@lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n


print(slow(1), slow(2), slow(1), slow(3), slow(2), slow.cache_info())
slow.cache_clear()
print(slow.cache_info(), slow.__wrapped__(5), slow.cache_parameters())


@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache
def kinds(*a, **k): return len(a) + len(k)


print(kinds(1), kinds(1.0), kinds(a=1), kinds(1, 2), kinds.cache_info())
try:
    slow([])
except TypeError as error:
    print(error)
add = partial(lambda a, b, c=0: (a, b, c), 1)
print(add(2), add(2, c=3), add.args, add.keywords, partial(add, 5)(), partial(int, base=2)("101"))
print(repr(partial(print, 1, sep="")), reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, [3, 9, 2]))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)


class Circle:
    def __init__(self, r): self.r = r

    @cached_property
    def area(self):
        print("area")
        return self.r ** 2 * 3

    def scale(self, by, more=0): return self.r * by + more
    double = partialmethod(scale, 2)


c = Circle(2)
print(c.area, c.area, c.__dict__, c.double(), c.double(more=1))
del c.area
print(c.area)


@singledispatch
def show(arg): return f"object {arg}"


@show.register
def _(arg: int): return f"int {arg}"


@show.register(list)
@show.register(tuple)
def _(arg): return f"sequence {len(arg)}"


show.register(str, lambda s: "str " + s)
print(show(1), show("x"), show([1]), show((1, 2)), show(2.5), show(True), show.dispatch(bool) is show.dispatch(int), sorted(t.__name__ for t in show.registry))


class Formatter:
    @singledispatchmethod
    def f(self, x): return "other"
    @f.register
    def _(self, x: int): return "int"


print(Formatter().f(1), Formatter().f("s"))


def deco(f):
    @wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner


@deco
def documented(x: int) -> str:
    "outer doc"
    return str(x)


print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__wrapped__(1), documented.__module__, documented.__qualname__)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), functools.WRAPPER_ASSIGNMENTS[:2])
