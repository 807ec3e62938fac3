# type objects, introspection
import types, inspect, sys
class A:
    """Doc of A."""
    x = 1
    def m(self, a, *b, c=2, **d) -> int: "doc m"; return 1
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    @property
    def p(self): "pdoc"; return 1
    __slots__ = ()
class B(A): pass
print(type(A.__dict__), type(vars(A)))
try: A.__dict__['x'] = 5
except TypeError as e: print(e)
mp = types.MappingProxyType({'a': 1}); print(mp, mp['a'], len(mp), list(mp), mp | {'b': 2}, mp == {'a': 1}, 'a' in mp, mp.get('z', 0), repr(mp), mp.copy())
try: mp['b'] = 1
except TypeError as e: print(e)
ns = types.SimpleNamespace(a=1, b='x'); ns.c = [1]; print(ns, ns == types.SimpleNamespace(a=1, b='x', c=[1]), vars(ns)); del ns.a; print(ns)
print(inspect.signature(A.m), inspect.getdoc(A), inspect.isclass(A), inspect.ismethod(A().m), inspect.isfunction(A.m), [n for n, _ in inspect.getmembers(A) if not n.startswith('_')], inspect.getfullargspec(A.m), A.m.__defaults__, A.m.__kwdefaults__, A.m.__annotations__, A.m.__doc__, A.m.__qualname__, A.m.__module__, A.p.__doc__, A.p.fget.__name__)
def outer():
    x = 1; y = 2
    def inner(): return x + y
    return inner
f = outer(); print(f.__closure__[0].cell_contents, f.__code__.co_freevars, f.__code__.co_varnames, outer.__code__.co_cellvars, f.__qualname__, f.__name__, inspect.getclosurevars(f).nonlocals)
print(B.__bases__, B.__mro__, B.__base__, A.__subclasses__(), B.__name__, B.__module__, issubclass(B, A), isinstance(B(), A), B.mro(), hasattr(B, 'x'), getattr(B, 'nope', 'd'), callable(B), A.__class__, B().__class__)
s = inspect.signature(lambda a, /, b, *, c=1, **k: 0)
print(s, [(p.name, str(p.kind), p.default is p.empty) for p in s.parameters.values()], s.bind(1, 2, c=3).arguments)
try: s.bind(1)
except TypeError as e: print(e)
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.platform, sys.implementation.name, sys.float_info.max, sys.int_info.bits_per_digit, sys.getrefcount([]) > 0)
dyn = type('Dyn', (A,), dict(z=3, hello=lambda self: 'hi')); print(dyn().hello(), dyn.z, dyn.__name__, dyn)
class C:
    def __getattr__(self, n): return f'<{n}>'
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
    def __dir__(self): return ['z', 'a']
    def __call__(self, *a, **k): return (a, k)
    def __getitem__(self, k): return k
    def __format__(self, s): return f'fmt({s})'
    def __bool__(self): return False
    def __len__(self): return 3
    def __contains__(self, x): return x == 1
    def __index__(self): return 2
    def __hash__(self): return 7
    def __eq__(self, o): return NotImplemented
    def __reversed__(self): return 'rev'
    def __missing__(self, k): return 'm'
    def __round__(self, n=None): return ('r', n)
    def __matmul__(self, o): return 'mm'
    def __rsub__(self, o): return 'rs'
    def __iadd__(self, o): self.acc = o; return self
    def __neg__(self): return 'neg'
    def __enter__(self): return 'e'
    def __exit__(self, *a): return True
c = C(); c.q = 2; print(c.q, c.zz, dir(c), c(1, k=2), c[1:2, ...], f'{c:>x}', bool(c), len(c), 1 in c, [10, 20, 30][c], hash(c), c == 1, c != 1, reversed(c), round(c), round(c, 2), c @ 1, 5 - c, -c)
c += 4; print(c.acc); del c.q; print(hex(c), bin(c), 'abc'[c], c.__class__.__name__)
with c as e: print(e); 1 / 0
print(vars(c), c.__dict__)
print(int.__name__, (5).__class__, int.mro(), bool.__bases__, type.__mro__, object.__bases__, [].__class__.__class__)
g = globals(); g['newvar'] = 5; print(newvar, 'newvar' in dir(), __name__)
def fn(a, b=1): fn.count = getattr(fn, 'count', 0) + 1; return locals()
print(fn(1), fn.count, fn.__dict__, eval('a+1', {'a': 1}), exec('zz=3') or zz, compile('1+1', 's', 'eval'), id(fn) == id(fn))
print(isinstance(1, (str, int)), isinstance(1, int | str), issubclass(bool, int), type(1) is int, type(True) == int, int | None, list[int], dict[str, int] == dict[str, int], (int | str) == (str | int))
