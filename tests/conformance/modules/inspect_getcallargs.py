# What a call would bind, and what it would complain of.
import inspect
def t(f, *a, **k):
    try: print(inspect.getcallargs(f, *a, **k))
    except TypeError as e: print(e)
def f(a, b=2, /, c="x", *args, d, e=1.5, **kw): pass
def g(a, b, c=3): pass
def h(*, k, m=1): pass
class K:
    def m(self, x, y=2): pass
for fn in f, g, h, K().m, K.m, lambda: 0, lambda *a: a, lambda a=1: a:
    for a, k in [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3, 4), {}), ((1,), {"d": 4}), ((1, 2), {"c": 5, "z": 1}), ((), {"k": 2}), ((1, 2, 3, 4, 5), {"d": 1}), ((1, 2), {"a": 1}), ((1, 2, 3, 4), {"k": 1})]:
        t(fn, *a, **k)
