# descriptors & metaclasses
class Typed:
    def __init__(self, name=None, **opts):
        self.name = name
        for k, v in opts.items(): setattr(self, k, v)
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, obj, objtype=None):
        if obj is None: return self
        try: return obj.__dict__[self.name]
        except KeyError: raise AttributeError(f"{type(obj).__name__!r} has no {self.name!r}") from None
    def __set__(self, obj, value):
        if not isinstance(value, self.typ): raise TypeError(f'expected {self.typ.__name__}')
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]; print('deleted')
class Integer(Typed): typ = int
class Positive(Integer):
    def __set__(self, obj, value):
        super().__set__(obj, value)
        if value <= 0: raise ValueError('must be > 0')
class Point:
    x = Integer(); y = Positive(doc='why')
    def __init__(self, x, y): self.x = x; self.y = y
p = Point(1, 2); print(p.x, p.y, Point.y.doc, vars(p))
for bad in (lambda: setattr(p, 'x', 'a'), lambda: setattr(p, 'y', -1)):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
del p.x
try: p.x
except AttributeError as e: print(e, repr(e.__cause__), e.__suppress_context__)
class Meta(type):
    registry = {}
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print('prepare', name, kw); return {'injected': 1}
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, dict(ns)); mcs.registry[name] = cls; return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); cls.kw = kw
    def __call__(cls, *a, **k): print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def __len__(cls): return 42
    def __iter__(cls): return iter('abc')
    def __getattr__(cls, n): return f'dyn:{n}'
    def __instancecheck__(cls, o): return o == 7
    def __contains__(cls, x): return x in 'xyz'
    def __repr__(cls): return f'<{cls.__name__}!>'
    @property
    def prop(cls): return cls.__name__.lower()
class Base(metaclass=Meta, flag=True):
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(); cls.tag = tag
    def __init__(self, v=0): self.v = v
class Child(Base, tag='t'): pass
print(Base(3).v, len(Base), list(Child), Child.foo, isinstance(7, Base), 'x' in Base, Base, Child.prop, Child.tag, Base.kw, Child.injected, sorted(Meta.registry), type(Child), Child.__mro__)
try: Base.prop = 1
except AttributeError as e: print(e)
class Singleton(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class Cfg(metaclass=Singleton):
    def __init__(self, n): self.n = n
print(Cfg(1) is Cfg(2), Cfg(3).n)
class M1(type): pass
class M2(type): pass
try:
    class X(metaclass=M1): pass
    class Y(metaclass=M2): pass
    class Z(X, Y): pass
except TypeError as e: print(e)
try:
    class A: pass
    class B(A): pass
    class C(A, B): pass
except TypeError as e: print(e)
T = type('T', (object,), {'hi': lambda self: 'hi', '__slots__': ('q',)}); t = T(); print(t.hi(), T.__name__, T.q)
try: t.z = 1
except AttributeError as e: print(e)
class NonData:
    def __get__(self, o, t=None): return 'nd'
class W: a = NonData()
w = W(); print(w.a); w.a = 5; print(w.a, w.__dict__)
class lazy:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __get__(self, o, t):
        if o is None: return self
        v = o.__dict__[self.f.__name__] = self.f(o); return v
class Q:
    @lazy
    def big(self): "doc"; print('computing'); return 99
q = Q(); print(q.big, q.big, Q.big.__doc__)
print(Point.__dict__['x'].__class__.__name__, type(Point.__dict__).__name__, [k for k in Point.__dict__ if not k.startswith('__')])
