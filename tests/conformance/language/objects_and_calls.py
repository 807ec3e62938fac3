class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
with Ctx() as c:
    raise ValueError("boo")
def g():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
for x in g():
    print(x); break
def sub():
    r = yield 10
    print("r", r)
    return "done"
def outer():
    v = yield from sub()
    print("v", v)
o = outer(); next(o)
try: o.send(5)
except StopIteration as e: print("stop", e.value)
class P:
    @property
    def v(self): return 42
    @staticmethod
    def s(): return "s"
    @classmethod
    def c(cls): return cls.__name__
print(P().v, P.s(), P.c())
class B(P):
    def __init__(self): super().__init__(); self.z = 1
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __lt__(self, o): return False
    def __add__(self, o): return "added"
    def __getattr__(self, n): return "ga " + n
    def __call__(self, *a, **k): return (a, k)
    def __iter__(self): return iter([1,2])
    def __len__(self): return 0
    def __bool__(self): return True
    def __contains__(self, x): return x == 5
    def __getitem__(self, k): return k
b = B()
print(b == 3, b + 1, b.foo, b(1, k=2), list(b), 5 in b, b[3:4], bool(b), {b: 1}[b], [b] == [B()])
print(sorted([B(), B()])[0].z)
def f(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, kw)
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1,2], **{"c": 3}))
for bad in (lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2)):
    try: bad()
    except TypeError as e: print(e)
match [1, 2, 3]:
    case [a, *rest]: print(a, rest)
match {"x": 1, "y": 2}:
    case {"x": x, **r}: print(x, r)
a, *bb, c = range(5)
print(a, bb, c)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2})
try:
    try: raise KeyError("k")
    except KeyError as e: raise ValueError("v") from e
except ValueError as e: print(repr(e), repr(e.__cause__))
print((lambda *a: a)(1,2), [i for i in range(3) for j in range(2)], {k: v for k, v in zip("ab", (1, 2))})
print(10**30, -7 // 2, -7 % 3, 2**0.5, 1e20, 1/3, 0.1+0.2)
