import functools
from functools import lru_cache, partial, reduce, singledispatch, cached_property, total_ordering, cache, partialmethod, singledispatchmethod

calls = 0
@lru_cache(maxsize=3)
def square(n):
    global calls
    calls += 1
    return n * n
for n in (1, 2, 3, 1, 4, 2, 1):
    square(n)
print(calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info().misses)
try:
    fib([1])
except TypeError as e:
    print(e)

basetwo = partial(int, base=2)
print(basetwo("10010"), basetwo.func is int, basetwo.args, basetwo.keywords, partial(print, "a", sep="-")("b", "c"))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: f"({a}+{b})", "abcd"), reduce(max, [3, 9, 2], 5))
try:
    reduce(int.__add__, [])
except TypeError as e:
    print(e)

@singledispatch
def describe(x): return f"object {x!r}"
@describe.register
def _(x: int): return f"int {x}"
@describe.register(list)
@describe.register(tuple)
def _(x): return "seq of " + ", ".join(map(describe, x))
@describe.register
def _(x: None.__class__): return "nothing"
@describe.register
def _(x: bool | float): return f"bool-or-float {x}"
print(describe(3), describe([1, "a", None, (2.5, True)]), describe({}), describe.dispatch(bool).__name__, sep=" | ")

class Circle:
    def __init__(self, r): self.r = r
    @cached_property
    def area(self):
        print("  computing")
        return round(3.14159 * self.r ** 2, 2)
    def scale(self, k, by=1): return (self.r * k, by)
    double = partialmethod(scale, 2, by="two")
    @singledispatchmethod
    def add(self, x): raise NotImplementedError(f"cannot add {type(x).__name__}")
    @add.register
    def _(self, x: int): return self.r + x
    @add.register
    def _(self, x: str): return str(self.r) + x
c = Circle(3)
print(c.area, c.area, "area" in c.__dict__, c.double(), c.add(4), c.add("cm"))
del c.area; c.r = 1; print(c.area)
try:
    c.add([])
except NotImplementedError as e:
    print(e)

@total_ordering
class Size:
    names = ["S", "M", "L"]
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.names.index(self.n) < self.names.index(o.n)
print(Size("S") <= Size("M"), Size("L") > Size("M"), Size("M") >= Size("L"), max(map(Size, "SLM")).n)
compose = lambda *f: reduce(lambda g, h: lambda x: h(g(x)), f)
print(compose(str.strip, str.title, len)("  hello world "), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(0))
