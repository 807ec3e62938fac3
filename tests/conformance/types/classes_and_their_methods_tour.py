import sys, types, inspect, functools, operator, collections, abc, enum, dataclasses, typing, copy, string, itertools, math
def show(name, f):
    try: print(name, '->', f())
    except BaseException as e: print(name, '!!', type(e).__name__, e)
# class machinery
class Meta(type):
    def __call__(cls, *a, **k): print('Meta.__call__', cls.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == 5
    def __getattr__(cls, n): return 'meta ' + n
    def __iter__(cls): return iter('ab')
    def __len__(cls): return 7
    def __contains__(cls, x): return x == 'in'
    def __getitem__(cls, i): return ('item', i)
    def __add__(cls, o): return ('add', o)
    def __bool__(cls): return False
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __dir__(cls): return ['z', 'a']
    def __prepare__(name, bases, **k): print('prepare', name, k); return {'pre': 1}
    def __new__(m, n, b, d, **k): print('new', n, sorted(x for x in d if x[0] != '_'), k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print('init', n, k); super().__init__(n, b, d)
    @property
    def prop(cls): return 'class prop'
class K(metaclass=Meta, key=1):
    x = 1
    def __init__(self, *a): print('K init', a)
    def __init_subclass__(cls, **k): print('init_subclass', cls.__name__, k); super().__init_subclass__(**k)
show('call', lambda: type(K(1))); show('isinst', lambda: (isinstance(5, K), isinstance(K(), K))); show('attr', lambda: K.nope); show('iter', lambda: list(K)); show('len', lambda: len(K)); show('in', lambda: ('in' in K, 'out' in K)); show('item', lambda: K[3]); show('add', lambda: K + 1); show('bool', lambda: bool(K)); show('dir', lambda: dir(K)); show('prop', lambda: K.prop); show('inst prop', lambda: K(0).prop); show('pre', lambda: K.pre)
class L(K, opt=2): pass
show('type()', lambda: type('T', (K,), {'y': 1}, opt=3)); show('conflict', lambda: type('T', (K, abc.ABC), {})); show('bad base', lambda: type('T', (3,), {})); show('mro', lambda: [c.__name__ for c in L.__mro__]); show('subclasses', lambda: K.__subclasses__())
class Desc:
    def __set_name__(self, o, n): print('set_name', o.__name__, n); self.n = n
    def __get__(self, i, o): return (self.n, i is None, o.__name__)
    def __set__(self, i, v): i.__dict__[self.n] = v; print('set', self.n, v)
    def __delete__(self, i): print('delete', self.n)
class U:
    d = Desc(); e = Desc()
u = U(); u.d = 3; show('get', lambda: u.d); show('cls', lambda: U.d); del u.d; show('vars', lambda: vars(u))
class NoSetName:
    def __set_name__(self): pass
show('bad set_name', lambda: type('Q', (), {'a': NoSetName()}))
class P:
    def __init__(self): self._v = 1
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print('deleted')
    @functools.cached_property
    def c(self): print('computing'); return 9
    @staticmethod
    def s(): return 's'
    @classmethod
    def k(cls, x=1): return (cls.__name__, x)
    def __call__(self, *a, **k): return (a, k)
    def __getattr__(self, n):
        if n.startswith('dyn'): return n
        raise AttributeError(f'nothing like {n}')
    __slots__ = ('_v', '__dict__')
p = P(); p.v = 5; show('v', lambda: p.v); del p.v; show('c', lambda: (p.c, p.c)); show('s', lambda: (p.s(), P.s(), p.k(), P.k(2))); show('call', lambda: p(1, a=2)); show('dyn', lambda: p.dynamic); show('no', lambda: p.other); show('hasattr', lambda: hasattr(p, 'zz')); show('doc', lambda: P.v.__doc__); show('fget', lambda: P.v.fget.__name__)
class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return NotImplemented if not isinstance(o, (int, Num)) else Num(self.v + (o if isinstance(o, int) else o.v))
    __radd__ = __add__
    def __eq__(self, o): return self.v == getattr(o, 'v', o)
    def __lt__(self, o): return self.v < getattr(o, 'v', o)
    def __repr__(self): return f'Num({self.v})'
    def __int__(self): return self.v
    def __index__(self): return self.v
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __matmul__(self, o): return ('matmul', o)
    def __format__(self, s): return f'<{s}>'
    def __bool__(self): return bool(self.v)
    def __iadd__(self, o): self.v += 100; return self
    def __getitem__(self, i): return i
    def __abs__(self): return 'abs'
    def __invert__(self): return 'inv'
    def __contains__(self, x): return x == self.v
    def __reversed__(self): return 'rev'
    def __length_hint__(self): return 3
    def __sizeof__(self): return 5
    def __complex__(self): return 1j
    def __float__(self): return 2.5
    def __trunc__(self): return 7
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
n = Num(3)
for name, f in dict(add=lambda: n + 1, radd=lambda: 1 + n, bad=lambda: n + 'x', rbad=lambda: 'x' + n, sub=lambda: n - 1, rsub=lambda: 1 - n, eq=lambda: n == 3, ne=lambda: n != 4, lt=lambda: n < 4, gt=lambda: n > Num(1), le=lambda: n <= 3, sum=lambda: sum([n, n]), max=lambda: max([n, Num(9)]), sort=lambda: sorted([Num(3), Num(1)]), hash=lambda: hash(n), rnd=lambda: (round(n), round(n, 2)), dm=lambda: divmod(n, 2), pw=lambda: (n ** 2, pow(n, 2, 5)), mm=lambda: n @ 1, fmt=lambda: f'{n:>5}{n}', idx=lambda: 'abcdef'[n], sl=lambda: n[1:2, ...], rng=lambda: list(range(n)), ab=lambda: (abs(n), ~n), inn=lambda: (3 in n, 4 in n), rev=lambda: reversed(n), hexa=lambda: (hex(n), bin(n), oct(n), chr(Num(65))), cx=lambda: (complex(n), float(n), int(n)), mth=lambda: (math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(n)), neg=lambda: -n, call=lambda: n(), iter=lambda: list(itertools.islice(n, 3)), mul=lambda: [1] * n, join=lambda: ','.join([n]), pct=lambda: '%d %s %05.1f' % (n, n, n), lst=lambda: [0] * 3 + n, dct=lambda: {n: 1}, attr=lambda: n.q).items(): show(name, f)
n += 1; print(n)
@dataclasses.dataclass(order=True)
class DC:
    a: int
    b: list = dataclasses.field(default_factory=list, compare=False, repr=False)
    c: str = 'x'
    def __post_init__(self): print('post', self.a)
show('dc', lambda: (DC(1), DC(1) == DC(1, [2]), DC(1) < DC(2))); show('dc miss', lambda: DC()); show('dc many', lambda: DC(1, 2, 3, 4)); show('dc kw', lambda: DC(1, d=2)); show('dc rep', lambda: dataclasses.replace(DC(1), c='y')); show('dc asd', lambda: dataclasses.asdict(DC(1, [DC(2)]))); show('dc cmp', lambda: DC(1) < 3); show('dc hash', lambda: hash(DC(1))); show('dc bad', lambda: dataclasses.dataclass(type('B', (), {'__annotations__': {'x': list}, 'x': []}))); show('dc order', lambda: dataclasses.make_dataclass('MD', [('x', int, 1), ('y', int)])); show('fields', lambda: [f.name for f in dataclasses.fields(DC)]); show('fields bad', lambda: dataclasses.fields(3))
class Color(enum.Enum):
    RED = 1; GREEN = 2; ALIAS = 1
    def hi(self): return 'hi ' + self.name
show('en', lambda: (Color.RED, Color(2), Color['RED'], Color.ALIAS, list(Color), Color.RED.hi(), Color.RED.value)); show('en bad', lambda: Color(7)); show('en bad2', lambda: Color['X']); show('en set', lambda: setattr(Color, 'RED', 3)); show('en cmp', lambda: Color.RED < Color.GREEN); show('en eq', lambda: (Color.RED == 1, Color.RED is Color(1), Color.RED in Color)); show('en attr', lambda: Color.RED.GREEN); show('en call', lambda: Color()); show('en len', lambda: (len(Color), bool(Color), Color.__members__))
class Abs(abc.ABC):
    @abc.abstractmethod
    def one(self): ...
    @property
    @abc.abstractmethod
    def two(self): ...
show('abc', lambda: Abs()); show('abc sub', lambda: type('S', (Abs,), {'one': 1})()); show('abc ok', lambda: type('S', (Abs,), {'one': 1, 'two': 2})().two); show('abcs', lambda: sorted(Abs.__abstractmethods__))
class Proto(typing.Protocol):
    def go(self): ...
RProto = typing.runtime_checkable(type('RProto', (typing.Protocol,), {'go': lambda self: 1})) if False else None
show('proto', lambda: Proto()); show('proto is', lambda: isinstance(3, Proto))
class NT(typing.NamedTuple):
    x: int; y: str = 'd'
show('nt', lambda: (NT(1), NT(1)._replace(x=2), NT(1)._asdict(), NT._fields, NT(1) == (1, 'd'))); show('nt miss', lambda: NT()); show('nt set', lambda: setattr(NT(1), 'x', 3)); show('nt unp', lambda: (lambda a, b: (a, b))(*NT(1))); show('nt idx', lambda: NT(1)[5])
show('sig', lambda: (str(inspect.signature(DC)), str(inspect.signature(P.k)), str(inspect.signature(P())), str(inspect.signature(lambda a, /, b, *c, d=1, **e: 0)))); show('sd', lambda: functools.singledispatch(lambda x: 'base')(3)); show('part', lambda: (functools.partial(max, 1)(3), repr(functools.partial(int, base=2)))); show('reduce', lambda: functools.reduce(operator.add, [])); show('lru', lambda: functools.lru_cache(maxsize=2)(abs).cache_info()); show('copy', lambda: copy.copy(n) is n); show('deep', lambda: copy.deepcopy([n])[0] is n); show('Counter', lambda: collections.Counter('abca').most_common(2)); show('dd', lambda: collections.defaultdict(list)['x']); show('od', lambda: collections.OrderedDict(a=1).popitem()); show('dq', lambda: collections.deque([1, 2], maxlen=1)); show('dq idx', lambda: collections.deque()[0]); show('dq rm', lambda: collections.deque().remove(1)); show('chain', lambda: collections.ChainMap({}, {'a': 1})['b']); show('tmpl', lambda: string.Template('$a $b').substitute(a=1)); show('fmt', lambda: string.Formatter().format('{0} {x}', 1)); show('ns', lambda: types.SimpleNamespace(a=1)); show('mp', lambda: types.MappingProxyType({'a': 1})['b']); show('ig', lambda: operator.itemgetter(1, 2)([0, 1])); show('ag', lambda: operator.attrgetter('a.b')(3)); show('mc', lambda: operator.methodcaller('upper')('x'))
