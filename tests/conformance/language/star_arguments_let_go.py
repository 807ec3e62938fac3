# The caller keeps nothing of the arguments that it has handed over.
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def s(*a): pass
def k(**a): pass
def m(a, *b, c=1, **d): pass
class C:
    def __init__(self, *a): pass
    def meth(self, *a, **k): pass
    def __call__(self, *a): pass
def f():
    x = N("1")
    s(x); del x; print("a")
    s(N("2")); print("b")
    k(q=N("3")); print("c")
    m(1, N("4"), c=N("5"), z=N("6")); print("d")
    C(N("7")); print("e")
    C().meth(N("8"), r=N("9")); print("f")
    C()(N("10")); print("g")
    y = N("11"); s(y, y); y = None; print("h")
    for i in range(2): s(N(str(20 + i)))
    print("i")
    lst = [N("30")]; s(*lst); lst.clear(); print("j")
    print(s(N("31"))); print("k")
    len([N("32")]); print("l")
    max(1, 2, key=lambda v: N("33") and v); print("m")
    z = s(N("34")) or 5; print("n")
    str(N).join([]); print("o")
    import functools
    functools.partial(s, N("35"))(N("36")); print("p")
    (lambda *a: a)(N("37")); print("q")
    w = N("38"); s(w); w = 5; print("r")
f()
s(N("50")); print("top")
y = N("51"); s(y); del y; print("top2")
