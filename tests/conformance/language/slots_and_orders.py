# Slots and orders of bases that cannot be, and metaclasses that order them their own way.
class Base: pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: type("A", (Base,), {"__slots__": ("d", "__dict__")}))
t(lambda: type("A", (Base,), {"__slots__": ("__dict__",)}))
class S: __slots__ = ("x",)
t(lambda: type("A", (S,), {"__slots__": ("d", "__dict__")}))
t(lambda: type("A", (S, Base), {"__slots__": ("d", "__dict__")}))
t(lambda: type("A", (Base, S), {"__slots__": ("d", "__dict__")}))
t(lambda: type("A", (Base, S), {"__slots__": ("d", "__weakref__")}))
t(lambda: type("A", (S,), {"__slots__": ("d", "__weakref__")}))
t(lambda: type("A", (), {"__slots__": ("d", "__dict__", "__dict__")}))
t(lambda: type("A", (Base, S, Base), {"__slots__": ("d",), "d": 3}))
t(lambda: type("A", (Exception,), {"__slots__": ("__dict__",)}))
t(lambda: type("A", (int,), {"__slots__": ("__dict__",)}))
t(lambda: type("A", (dict,), {"__slots__": ("__dict__", "__weakref__")}))
class M(type):
    def mro(cls): print("mro", cls.__name__); return type.mro(cls)
class N(type):
    def mro(cls): print("order", cls.__name__); return [cls, Base, S, object]
t(lambda: M("A", (object, Base), {}))
t(lambda: M("A", (Base, Base), {}))
t(lambda: N("A", (object, Base), {}).__mro__)
t(lambda: N("A", (S, Base), {}).__mro__)
t(lambda: N("A", (Base,), {}).__mro__)
