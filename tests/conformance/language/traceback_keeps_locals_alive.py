# Locals of frames that an exception has left live as long as its traceback.
class N:
    def __init__(self, n): self.n = n; print("open", n)
    def __del__(self): print("del", self.n)
def f():
    a = N("a")
    raise ValueError("x")
try:
    f()
except ValueError as e:
    print("handling", e)
print("after")
def g():
    b = N("b")
    f()
try:
    g()
except ValueError:
    print("handling2")
print("after2")
saved = None
try:
    g()
except ValueError as e:
    saved = e
print("kept", saved)
saved = None
print("released")
def h():
    c = N("c")
    try:
        f()
    except ValueError:
        print("in h")
    print("h on")
h()
def gen():
    d = N("d")
    yield 1
    raise KeyError
try:
    for x in gen(): print(x)
except KeyError:
    print("handle3")
print("after3")
def f(n):
    x = N(n)
    if n == 0: raise ValueError
    y = N(n + 100)
    f(n - 1)
try: f(3)
except ValueError: print("h")
print("--")
def g():
    a = N("a")
    try: f(1)
    except ValueError:
        b = N("b")
        raise KeyError
try: g()
except KeyError as e: print("g", type(e.__context__))
print("--")
def h():
    a = N("ha")
    try: f(1)
    except ValueError as e:
        raise KeyError from e
    finally: print("fin")
try: h()
except KeyError: print("h")
print("--")
for i in range(2):
    try: f(i)
    except ValueError as e: last = e
    print("loop", i)
del last
print("--")
def r():
    n = N("ret")
    try: f(0)
    finally: return 3
print(r())
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit"); return True
def w():
    n = N("w")
    with CM(): f(0)
    print("in w")
w(); print("--")
def gg():
    n = N("gen")
    try:
        yield 1
        yield 2
    finally: print("cleanup")
g1 = gg(); next(g1)
try: g1.throw(ValueError("t"))
except ValueError: print("thrown")
print("--"); g1 = gg(); next(g1); g1.close(); print("closed"); del g1
class Ex(Exception):
    def __init__(self, n): self.n = N(n)
try: raise Ex("payload")
except Ex: print("exh")
print("--")
def lam(): return (lambda: f(0))()
try: lam()
except ValueError: pass
print("--")
l = [N("l1"), N("l2")]
def comp(): return [f(0) for z in l]
try: comp()
except ValueError: print("comp")
print("end")
