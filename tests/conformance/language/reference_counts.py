import gc
import sys
import weakref


class Noisy:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)


a = Noisy("a")
a = None
print("after a")
b = Noisy("b1")
b = Noisy("b2")
print("rebound")
c = [Noisy("in list")]
c.clear()
d = {"k": Noisy("in dict")}
del d["k"]
e = Noisy("two refs")
f = e
del e
print("still alive")
del f


def local():
    n = Noisy("local")
    print("in function")


local()
print("returned")


def passes(x): return x


passes(Noisy("temporary"))
print("after temporary")
for item in (Noisy("t1"), Noisy("t2")):
    print("item", item.name)
del item
print("loop done")
g = (Noisy(n) for n in ["g1", "g2"])
next(g)
print("generator advanced")
del g
try:
    raise ValueError(Noisy("in exception"))
except ValueError:
    print("handling")
print("handled")
cycle = Noisy("cycle")
cycle.me = cycle
del cycle
print("cycle unreachable")
print(gc.collect() > 0)
w = weakref.ref(n := Noisy("weak"))
print(w() is n)
del n
print(w())


class Resurrect:
    saved = None
    def __del__(self): Resurrect.saved = self


r = Resurrect()
del r
print(Resurrect.saved is not None)
Resurrect.saved = None
x = []
print(sys.getrefcount(x))
y = x
print(sys.getrefcount(x))


class BadDel:
    def __del__(self): raise RuntimeError("ignored")


def swap():
    first, second = Noisy("first"), Noisy("second")
    first, second = second, first
    return first


s = swap()
print("swapped", s.name)
s = None
lst = [Noisy("x"), Noisy("y")]
lst[0] = None
lst.pop()
print("end")
keep = Noisy("until exit")
