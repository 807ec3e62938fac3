class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args, **kw): return self.n + sum(args) + sum(kw.values())
add = Adder(10)
print(add(), add(1, 2), add(*[1], x=5), callable(add), callable(5), callable(len), callable(Adder), list(map(add, [1, 2])))
class Late: pass
late = Late()
late.__call__ = lambda: "instance"
try:
    late()
except TypeError as error:
    print(error)
Late.__call__ = lambda self: "class"
print(late())
def f(a, b=2): "Adds."; return a + b
f.calls = 0
f.__name__ = "renamed"
print(f, f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__dict__, f.__module__, f.__code__.co_varnames, f.__code__.co_argcount) if False else print(f.__name__, f.__qualname__, f.__doc__, f.__dict__, f.__code__.co_varnames)
bound = [].append
print(bound(1), bound.__self__, bound.__name__, "abc".upper.__name__, str.upper("x"), list.__len__([1, 2]), int.__add__(1, 2), (5).__add__(6), dict.get({"a": 1}, "a"))
class C:
    def m(self, x=1): return self, x
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(x): return x
o = C()
method = o.m
print(method()[0] is o, method.__self__ is o, method.__func__ is C.m, C.m(5, 6), C.c() is C, o.c() is C, o.s(1), C.s(2), o.m == o.m, o.m is o.m, method.__name__)
C.added = lambda self: "added"
o.own = lambda: "own"
print(o.added(), o.own())
import functools, operator
print(functools.reduce(operator.add, [1, 2, 3]), functools.partial(f, b=10)(5), functools.partial(print, "partial", end="!\n")() , operator.itemgetter(1, 0)("ab"), operator.attrgetter("__name__")(C), operator.methodcaller("upper")("x"))
for call in (lambda: f(), lambda: f(1, 2, 3), lambda: f(1, c=2), lambda: C.m(), lambda: o.m(1, 2), lambda: o.s(), lambda: o.c(1), lambda: bound.x(), lambda: C.__name__(), lambda: C(1), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: print(foo=1), lambda: int("1", bse=2), lambda: object(1), lambda: o.missing()):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
