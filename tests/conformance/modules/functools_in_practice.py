from functools import lru_cache, cache, partial, reduce, singledispatch, total_ordering, cached_property, partialmethod, singledispatchmethod
import operator


@lru_cache(maxsize=3)
def square(n):
    print(f"  computing {n}^2")
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 2)])
print(square.cache_info())
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info().hits, fib.cache_info().misses)
print(reduce(operator.add, [[1], [2, 3], []], [0]), reduce(lambda a, b: a * b, range(1, 6)))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
basetwo = partial(int, base=2)
print(basetwo("1011"), partial(print, "a", sep="-").keywords, partial(pow, 2)(10))


@singledispatch
def show(arg):
    return f"object {arg!r}"


@show.register
def _(arg: int):
    return f"int {arg:+d}"


@show.register(list)
@show.register(tuple)
def _(arg):
    return "seq(" + ", ".join(show(a) for a in arg) + ")"


@show.register
def show_str(arg: str):
    return f"str of {len(arg)}"


print(show(5), show("abc"), show([1, "x", (2.5,)]), show(None), show(True))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    @cached_property
    def label(self):
        print("  (building label)")
        return "v" + ".".join(map(str, self.parts))

    def bump(self, index, by):
        p = list(self.parts)
        p[index] += by
        return Version(".".join(map(str, p)))
    major = partialmethod(bump, 0, 1)

    @singledispatchmethod
    def at(self, key):
        return NotImplemented

    @at.register
    def _(self, key: int):
        return self.parts[key]


a, b = Version("1.2.3"), Version("1.10")
print(a < b, a >= b, a <= a, a != b, max(a, b).label, a.label, a.label, vars(a))
print(a.major().label, a.at(1), a.at("x"))
