import types, sys
class Lazy(types.ModuleType):
    attr = 'class attr'
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'lazy ' + n
    @property
    def prop(self): return 'prop ' + self.__name__
    def meth(self): return 'meth'
    def __repr__(self): return '<Lazy>'
m = Lazy('m', 'doc'); m.x = 1
print(m.x, m.attr, m.prop, m.meth(), m.foo, m.__doc__, m, m.__name__)
sys.modules['m'] = m
import m as mm
from m import x, bar
print(mm is m, x, bar)
class It:
    __next__ = staticmethod(lambda: 5)
    def __iter__(self): return self
print(next(It()))
class Meta(type):
    def __repr__(c): return 'meta repr'
class A(metaclass=Meta): pass
print(A, object.__repr__(A)[:20])
class S:
    __len__ = staticmethod(lambda: 4); __call__ = staticmethod(lambda *a: a); __getitem__ = classmethod(lambda c, i: (c.__name__, i)); __str__ = staticmethod(lambda: 'st'); __eq__ = staticmethod(lambda o: True); __bool__ = staticmethod(lambda: False); __iter__ = staticmethod(lambda: iter([1])); __enter__ = staticmethod(lambda: 'en'); __exit__ = staticmethod(lambda *a: print('ex', a)); __add__ = staticmethod(lambda o: ('add', o)); __hash__ = staticmethod(lambda: 7); __contains__ = staticmethod(lambda o: True)
s = S()
print(len(s), s(1), s[3], str(s), s == 2, bool(s), list(s), s + 1, hash(s), 9 in s)
with s as e: print(e)
class Own(types.ModuleType):
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra
o = Own('own', 5)
print(o.extra, o.__name__, sorted(k for k in vars(o) if k[0] != '_'), isinstance(o, types.ModuleType), type(o).__name__, hasattr(o, 'zz'))
