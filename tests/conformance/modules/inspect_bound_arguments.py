# Arguments bound to signatures.
import inspect
def f(a, b=2, *c, d, e=5, **kw): pass
s = inspect.signature(f)
def t(*a, **k):
    try: print("bind", s.bind(*a, **k).arguments)
    except TypeError as e: print(e)
    try: print("part", s.bind_partial(*a, **k).arguments)
    except TypeError as e: print(e)
t(1, d=2); t(1, 2, 3, 4, d=1, x=3); t(); t(a=1); t(b=1); t(1, a=2, d=3); t(1,2,a=4, d=3); t(d=1, b=3, a=9, z=1); t(1,2,3)
def g(a, /, b, *, c=1): pass
s = inspect.signature(g)
t(1, 2); t(1, 2, 3); t(a=1, b=2); t(1); t(1, 2, c=3, d=4); t(1, b=1); t(1, 2, b=3); t(); t(b=1)
def h(a, b=(), /, *args, c, d=(), **kw): pass
s = inspect.signature(h)
t(1, c=1); t(1, 2, c=3); t(1, c=1, b=5); t(1, 2, 3, c=4, d=4, b=5)
ba = s.bind_partial(c=3); ba.apply_defaults(); print(ba.arguments, ba.args, ba.kwargs)
ba = s.bind_partial(1); print(ba.arguments); ba.apply_defaults(); print(ba.arguments)
ba.arguments["d"] = 9; print(ba)
def m(x, y): pass
s = inspect.signature(m)
t(y=1, x=2); t(1, y=2); t(1, x=2); t(1, 2, 3); t(1, 2, z=3); t(x=1); t(y=1)
