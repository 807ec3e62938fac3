# Which classes an object may be given, and what is said of the others.
import types, sys
class D: pass
class E: pass
class L(list): pass
class M(type): pass
class S: __slots__ = ("x",)
class S2: __slots__ = ("x",)
class S3: __slots__ = ("y",)
def t(o, c):
    try:
        o.__class__ = c
        print("ok", type(o).__name__)
    except Exception as e: print(type(e).__name__, e)
t(5, bool); t(D(), int); t(D(), "x"); t([], L); t(lambda: 0, D); t(D, M); t(D(), E); t(S(), S2); t(S(), S3); t(L(), list); t(L(), D); t(D(), L); t(None, D); t(ValueError(), KeyError); t("a", str); t(object(), D); t(D(), object)
class E1(Exception): pass
class E2(Exception): pass
t(E1(), E2); t(E1(), Exception)
class Lazy(types.ModuleType):
    @property
    def ab(self): return "abab"
m = types.ModuleType("m")
t(m, Lazy)
print(m.ab, isinstance(m, Lazy))
class Lazy2(types.ModuleType): pass
t(m, Lazy2); t(m, D)
try: del D().__class__
except Exception as e: print(type(e).__name__, e)
