import functools
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(max, [3], 9), functools.partial(int, base=2)("101"))
@functools.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info(), fib.cache_clear(), fib.cache_info().currsize)
class C:
    @functools.cached_property
    def slow(self):
        print("computed")
        return 5
    @functools.singledispatchmethod
    def show(self, x): return "any"
    @show.register
    def _(self, x: int): return "int"
    half = functools.partialmethod(lambda self, a, b: (a, b), 1)
c = C()
print(c.slow, c.slow, c.__dict__, c.show(1), c.show("a"), c.half(2))
print(sorted(["b", "A"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
p = functools.partial(print, "a", sep="-")
p("b")
print(p.func is print, p.args, p.keywords)
try:
    functools.reduce(max, [])
except TypeError as error:
    print(error)
