class Validated:
    def __set_name__(self, owner, name):
        print(f"set_name {owner.__name__}.{name}")
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, None)
    def __set__(self, obj, value):
        self.check(value)
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.name)

class Number(Validated):
    def __init__(self, lo=None, hi=None): self.lo, self.hi = lo, hi
    def check(self, v):
        if not isinstance(v, (int, float)): raise TypeError(f"expected number, got {type(v).__name__}")
        if self.lo is not None and v < self.lo: raise ValueError(f"{v} < {self.lo}")
        if self.hi is not None and v > self.hi: raise ValueError(f"{v} > {self.hi}")

class OneOf(Validated):
    def __init__(self, *opts): self.opts = opts
    def check(self, v):
        if v not in self.opts: raise ValueError(f"{v!r} not in {self.opts}")

class Part:
    size = Number(0, 100)
    kind = OneOf("bolt", "nut")
    def __init__(self, size, kind): self.size, self.kind = size, kind
p = Part(5, "nut")
print(p.size, p.__dict__, type(Part.size).__name__)
for attr, v in (("size", 200), ("size", "big"), ("kind", "gear"), ("size", 7)):
    try:
        setattr(p, attr, v)
        print("ok", getattr(p, attr))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
del p.kind
print(p.kind)

class Meta(type):
    registry = {}
    def __new__(mcs, name, bases, ns, **kw):
        print("creating", name, sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns)
        mcs.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("calling", cls.__name__)
        return super().__call__(*a, **k)
    def __len__(cls): return 42
    def __getitem__(cls, i): return f"{cls.__name__}[{i}]"
class A(metaclass=Meta, flag=True):
    x = 1
    def f(self): ...
class B(A): y = 2
b = B()
print(list(Meta.registry), len(A), A["k"], type(B).__name__, isinstance(B, Meta))

class Plugin:
    plugins = []
    def __init_subclass__(cls, /, code=None, **kw):
        super().__init_subclass__(**kw)
        cls.code = code
        cls.plugins.append(cls.__name__)
class P1(Plugin, code="one"): ...
class P2(Plugin): ...
print(Plugin.plugins, P1.code, P2.code)

class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattr__(self, n):
        print("get", n)
        return getattr(self._t, n)
    def __setattr__(self, n, v):
        print("set", n, v)
        setattr(self._t, n, v)
    def __dir__(self): return ["nothing"]
px = Proxy(p)
px.size = px.size + 1
print(p.size, dir(px))
class Single:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
print(Single() is Single(1), type("Dyn", (Part,), {"z": 5})(1, "bolt").z)
class D1:
    def hi(self): return ["D1"]
class D2(D1):
    def hi(self): return ["D2"] + super().hi()
class D3(D1):
    def hi(self): return ["D3"] + super().hi()
class D4(D2, D3):
    def hi(self): return ["D4"] + super().hi()
print(D4().hi(), [c.__name__ for c in D4.__mro__])
try:
    class Bad(D1, D2): ...
except TypeError as e:
    print(str(e).splitlines()[0])
