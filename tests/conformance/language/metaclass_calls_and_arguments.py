class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", a)
        return super().__call__(*a, **k)
    def __repr__(cls): return f"<class {cls.__name__} of Meta>"
    def __bool__(cls): return False
class Model(metaclass=Meta): pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: Model(5)); t(lambda: Model(a=1)); t(lambda: Model())
t(lambda: type("Q", (Model,), {}))
t(lambda: type(type("Q", (Model, int), {})))
t(lambda: bool(type("Q", (Model,), {})))
class P: pass
t(lambda: P(1)); t(lambda: P(a=1))
t(lambda: type.__call__(P, 1))
class N:
    def __new__(cls, *a): return super().__new__(cls)
t(lambda: type(N(1)).__name__)
class N2:
    def __new__(cls, *a): return super().__new__(cls, *a)
t(lambda: N2(1))
class I:
    def __init__(self, *a): super().__init__(*a)
t(lambda: I(1))
class J(object):
    def __init__(self, a): pass
t(lambda: J()); t(lambda: J(1,2))
t(lambda: object(1)); t(lambda: object.__new__(P, 1)); t(lambda: object.__init__(P(), 1)); t(lambda: object.__new__(J, 1) is not None)
class Sub(P): pass
t(lambda: Sub(3))
