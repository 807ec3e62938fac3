# A random program of class bodies with statements of every kind.
import sys
n = 0
class Stop(BaseException): pass
class Boom(Exception): pass
def p(*a):
    global n
    n += 1
    print(n, *a)
    if n > 300: raise Stop
    return a[0] if a else None
def deco(tag, new=None):
    p("deco made", tag)
    def inner(x):
        p("deco", tag, getattr(x, "__name__", type(x).__name__), getattr(x, "__qualname__", "-"))
        if tag % 7 == 6: raise Boom(tag)
        if tag % 5 == 4 and isinstance(x, type): x.decorated = tag
        return x
    return inner
class D:
    def __init__(self, tag): self.tag = tag
    def __set_name__(self, owner, name):
        p("set_name", self.tag, owner.__name__, name, sorted(k for k in vars(owner) if k[0] != "_")[:3])
        if self.tag % 9 == 8: raise Boom(self.tag)
        if self.tag % 9 == 7: setattr(owner, "extra" + name, self.tag)
        self.name = name
    def __get__(self, obj, cls=None):
        p("get", self.tag, type(obj).__name__, cls and cls.__name__); return self.tag if obj is not None else self
    def __repr__(self): return f"D({self.tag})"
class DD(D):
    def __set__(self, obj, v): p("set", self.tag, v)
    def __delete__(self, obj): p("delete", self.tag)
class M(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        p("prepare", name, [b.__name__ for b in bases], sorted(kw.items())); return Names(name)
    def __new__(mcls, name, bases, ns, **kw):
        p("new", name, list(ns), sorted(kw.items()))
        kw.pop("meta", None)
        return super().__new__(mcls, name, bases, dict(ns), **kw)
    def __init__(cls, name, bases, ns, **kw): p("init", name, "__classcell__" in ns, "__class__" in ns)
    def __call__(cls, *a): p("call", cls.__name__); return super().__call__(*a)
    def __setattr__(cls, k, v): p("meta set", k); super().__setattr__(k, v)
class Names(dict):
    def __init__(self, name): self.name = name
    def __setitem__(self, k, v):
        if k[:2] != "__": p("ns set", k, type(v).__name__)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        if k == "magic": return "magic!"
        return super().__getitem__(k)
    def __delitem__(self, k): k[:2] == "__" or p("ns del", k); super().__delitem__(k)
class Root:
    def __init_subclass__(cls, tag=None, **kw):
        p("init_subclass", cls.__name__, tag, kw); super().__init_subclass__(**kw); cls.tag = tag
    def hello(self): return "root"
    prop = property(lambda self: "root prop")
class Sl:
    __slots__ = ("s1", "_s2", "__s3")
class Mid(Root, tag="mid"):
    def hello(self): return "mid " + super().hello()
g1, g2 = 1, 2
def dump(c):
    for k, v in list(vars(c).items()):
        if k in ("__module__", "__dict__", "__weakref__", "__doc__", "__qualname__"): continue
        t = type(v).__name__
        p(c.__name__, k, v if isinstance(v, (int, str, tuple, list, dict, D)) else t, getattr(v, "__qualname__", ""))
    p([b.__name__ for b in c.__mro__], c.__qualname__, c.__doc__)
    try: o = c()
    except Exception as e: p("inst", type(e).__name__, e); return
    for k in sorted(set(dir(c))):
        if k.startswith("__"): continue
        try: v = getattr(o, k)
        except Exception as e: p("attr", k, type(e).__name__, e); continue
        if callable(v):
            try: v = v()
            except Exception as e: p("call", k, type(e).__name__, e); continue
        p("attr", k, v if isinstance(v, (int, str, tuple, list)) else type(v).__name__)
    for k in ("x", "prop", "s1", "zz"):
        try: setattr(o, k, 5); p("set", k, vars(o) if hasattr(o, "__dict__") else "slots"); delattr(o, k)
        except Exception as e: p("setattr", k, type(e).__name__, e)

import contextlib
@contextlib.contextmanager
def open_ctx(x):
    p('in')
    try: yield x
    finally: p('out')
def make0(x=10, v=20):
    y = 30
    @deco(4)
    class K0(dict):
        p(sorted(k for k in vars() if k[0] != '_'), __qualname__)
        def prop(self=None, a=1) -> int:
            return type(self).__name__, __class__ is type(self)
        exec('__e = 1')
        vars()['_D'] = 4
        @deco(2)
        class C2(Mid, meta=2, metaclass=M):
            if (i := p(0)):
                w3 = 2
                while w3:
                    w3 -= 1
                    @classmethod
                    def f(self=None, a=g1):
                        return __class__.__name__
            w5 = 2
            while w5:
                w5 -= 1
                v = v
        locals()['x'] = 7
    p(x, y, v)
    return K0
n = 0
try:
    K0 = make0()
    dump(K0)
except BaseException as e:
    n = 0; p(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)
    K0 = Mid
def make1(x=10, v=20):
    y = 30
    class K1(Root, metaclass=M):
        def prop(self=None, a=1) -> x:
            self.__priv = 7; return sorted(vars(self))
        y = z
        del v
        __slots__ = ['s1', '__dict__']
        def f(self=None) -> x:
            global g1; g1 = g1 + 1; return g1
    p(x, y, v)
    return K1
n = 0
try:
    K1 = make1()
    dump(K1)
except BaseException as e:
    n = 0; p(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)
    K1 = Mid
def make2(x=10, v=20):
    y = 30
    class K2(K1):
        @deco(10)
        class In(D):
            @deco(9)
            class x(K1, other=1):
                i = _q
                p((w := p(6)))
                i += 3
            p(sorted(k for k in vars() if k[0] != '_'), __name__)
        match p(_q):
            case [m2, *_]:
                __priv = w, (y := p(7))
                @staticmethod
                def __m(self=None, a=x) -> p(8):
                    return __class__.__name__
                class x(K1):
                    g1 = D(19)
                    try:
                        v = property(lambda self: p('prop'))
                    except Boom as g1:
                        p('caught', type(g1).__name__, g1)
                    finally:
                        __priv = {k: g1 for k in 'ab'}
                    y = v
            case int(m3):
                try:
                    def __call__(self=None, *a, k: int = 3):
                        return __class__.__name__
                except TypeError as e:
                    p('caught', type(e).__name__, e)
                def f(self=None, a=g1):
                    return [__class__.__qualname__ for _ in range(2)]
        import math as x
        def __init__(self=None, a=x) -> x:
            p('init')
        g1 = x, [z for z in range(3)]
        y: int = p(w)
    p(x, y, v)
    return K2
n = 0
try:
    K2 = make2()
    dump(K2)
except BaseException as e:
    n = 0; p(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)
    K2 = Mid
n = 0
try:
    @deco(9)
    class K3(Sl):
        global y
        for v in p([1]):
            if (lambda: __class__):
                try:
                    exec('def f(self): return 4')
                except Boom as e:
                    p('caught', type(e).__name__, e)
                finally:
                    g1 *= 3
            else:
                x |= 0
        i = [z for z in range(3)], lambda self=None: y
        _q = z
        p([x for x in (z, 1)])
    dump(K3)
except BaseException as e:
    n = 0; p(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)
    K3 = Mid
n = 0
try:
    @deco(10)
    class K4(Mid, Sl, **{'tag': 4}):
        z, *y = 1, 2, 3
        z, *_q = range(3)
        @staticmethod
        def hello(self=None, *a, k: int = 3):
            return self.__priv
        with open_ctx(tuple(q for q in [v])) as w:
            match w:
                case [m2, *_]:
                    def f(self=None, *a, k: int = 3):
                        return g1
                case int(v):
                    del w
        @staticmethod
        def __init__(self=None, a=x):
            super().__init__(); self.__priv = 3
    dump(K4)
except BaseException as e:
    n = 0; p(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)
    K4 = Mid
n = 0
try:
    class K5(dict):
        z = DD(15)
        with open_ctx(__qualname__) as z:
            p(D(1))
        exec('def f(self): return 4')
        v = (i, y)
        class __P(K1, other=1):
            'doc of __P'
            if lambda self=None: v:
                with open_ctx(1) as v:
                    del x
            with open_ctx(DD(16)) as w:
                @staticmethod
                def __getattr__(self, k) -> p(8):
                    raise AttributeError(k)
            del g1
    dump(K5)
except BaseException as e:
    n = 0; p(type(e).__name__, e, type(e.__cause__).__name__, e.__cause__)
    K5 = Mid
