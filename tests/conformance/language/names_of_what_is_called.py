# How messages call what is called, and the order of the names of a function's code.
import functools
def f(*a, **k): return a, k
class Shows:
    def __call__(self, *a, **k): return a, k
    def __str__(self): return "shows itself"
class Outer:
    class Inner:
        def __init__(self, **k): pass
        def m(self, **k): pass
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class Fails(Shows):
    def __str__(self): raise KeyError("no text")
for called in (f, Shows(), Outer.Inner, Outer.Inner().m, functools.partial(len), len, [].append, int, Fails(), 5, f.__call__):
    t(lambda: called(*5)); t(lambda: called(**5)); t(lambda: called(b=1, **{"b": 2})); t(lambda: called(**{1: 2}, **{1: 3}) if called is not len else 0)
    t(lambda: called(*[], *5)); t(lambda: called(1, *5)); t(lambda: called(*(), *[], **{}) and 1)
def names(a, b=1):
    @(w := lambda g: g)
    def inner(c=(d := 2)) -> (r := 3): pass
    @(w2 := w)
    class C((base := Shows)): pass
    for i in (j := [1]): k = [z := 4]
    return 1
print(names.__code__.co_varnames)
t(lambda: exec()); t(lambda: exec("1", closure=())); t(lambda: exec(compile("1", "x", "exec"), closure=())); t(lambda: exec(1)); t(lambda: exec("1", {}, {}, {})); t(lambda: exec("1", closure=None)); t(lambda: exec("1", other=1)); t(lambda: eval()); t(lambda: eval("1", x=1))
