# What is thrown into a generator that has not begun; what ChainMap, heapq, length_hint() and starred calls do with
# errors on the way.
import itertools as it, collections as co, heapq, operator as op
def g(h=None):
    try: x = yield 1
    except GeneratorExit:
        if h == "ignore": yield "no"
        if h == "other": raise KeyError(h)
        if h == "return": return 5
        raise
def chain(s):
    r = yield from s
    print("went on with", r)
    yield r
def t(f):
    try: print("=", f())
    except BaseException as e: print("!", type(e).__name__, e, type(e.__cause__).__name__, type(e.__context__).__name__)
for exc in (StopIteration(4), GeneratorExit, Exception("x"), StopIteration):
    for made in (g, lambda: chain(g()), lambda: (x for x in [1]), lambda: g("ignore"), lambda: chain(g("other")), lambda: chain(g("return")), lambda: chain(iter([1, 2]))):
        c = made(); t(lambda: c.throw(exc)); t(lambda: c.throw(exc)); t(lambda: next(c))
        c = made(); next(c); t(lambda: c.throw(exc)); t(lambda: c.throw(exc)); t(lambda: next(c, 0))
        c = made(); next(c); t(lambda: c.close()); t(lambda: next(c, 0))
async def co1(): pass
c = co1(); t(lambda: c.throw(StopIteration(3)))
async def ag(): yield 1
for exc in (StopIteration(1), StopAsyncIteration(2)):
    a = ag(); t(lambda: a.athrow(exc).send(None))
    a = ag(); t(lambda: a.asend(None).send(None)); t(lambda: a.athrow(exc).send(None))
cm = co.ChainMap({'a': 1}, {'b': 2})
t(lambda: cm.pop("b")); t(lambda: cm.pop("b")); t(lambda: cm.__delitem__("b")); t(lambda: co.ChainMap({}).popitem())
t(lambda: op.length_hint(it.repeat(1), 7)); 
class L:
    def __length_hint__(self): raise self.e
for e in (TypeError("a"), ValueError("b")):
    l = L(); l.e = e; t(lambda: op.length_hint(l, 3)); t(lambda: list(it.chain([1]))) 
def noisy(n):
    for i in range(n): print("item", i); yield i
    print("end")
def f(*a, **k): return a, k
t(lambda: f(*noisy(2), **{1: 2})); t(lambda: f(*noisy(2), **5)); t(lambda: f(*noisy(1), x=print("x"), **{"x": 1})); t(lambda: f(*noisy(1), **{"a": 1}, **{"a": 2})); t(lambda: f(*noisy(1), **{"a": 1}, **{2: 2}, b=print("b"))); t(lambda: f(1, *5)); t(lambda: f(*5, **6)); t(lambda: f(*noisy(1), *3))
lst = [1, "a"]
t(lambda: heapq.nsmallest(1, lst)); t(lambda: heapq.nlargest(9, lst)); t(lambda: heapq.nsmallest(1, [])); t(lambda: heapq.nsmallest(-1, lst)); t(lambda: heapq.nsmallest(0, lst)); t(lambda: list(heapq.merge([1], "a"))); t(lambda: heapq.nsmallest(2, lst, key=str));t(lambda: heapq.nlargest(1, lst))
