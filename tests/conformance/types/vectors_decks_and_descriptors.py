# Fluent-Python style
import math, itertools, reprlib, operator, functools, numbers, abc, collections, random, re
from array import array
class Vector:
    typecode = 'd'
    __match_args__ = ('x', 'y', 'z')
    def __init__(self, comps): self._c = array(self.typecode, comps)
    def __iter__(self): return iter(self._c)
    def __repr__(self):
        c = reprlib.repr(self._c); c = c[c.find('['):-1]; return f'Vector({c})'
    def __str__(self): return str(tuple(self))
    def __bytes__(self): return bytes([ord(self.typecode)]) + bytes(self._c)
    def __eq__(self, o):
        if isinstance(o, Vector): return len(self) == len(o) and all(a == b for a, b in zip(self, o))
        return NotImplemented
    def __hash__(self): return functools.reduce(operator.xor, (hash(x) for x in self), 0)
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return bool(abs(self))
    def __len__(self): return len(self._c)
    def __getitem__(self, k):
        if isinstance(k, slice): return type(self)(self._c[k])
        return self._c[operator.index(k)]
    def __getattr__(self, name):
        cls = type(self)
        try: pos = cls.__match_args__.index(name)
        except ValueError: pos = -1
        if 0 <= pos < len(self._c): return self._c[pos]
        raise AttributeError(f'{cls.__name__!r} object has no attribute {name!r}')
    def __setattr__(self, name, v):
        if len(name) == 1: raise AttributeError(f"can't set {name}")
        super().__setattr__(name, v)
    def __format__(self, f=''):
        if f.endswith('h'): return 'h:' + ', '.join(format(c, f[:-1]) for c in self)
        return '(' + ', '.join(format(c, f) for c in self) + ')'
    @classmethod
    def frombytes(cls, o): return cls(memoryview(o[1:]).cast(chr(o[0])))
    def __add__(self, o):
        try: return Vector(a + b for a, b in itertools.zip_longest(self, o, fillvalue=0.0))
        except TypeError: return NotImplemented
    def __radd__(self, o): return self + o
    def __mul__(self, s): return Vector(n * s for n in self) if isinstance(s, numbers.Real) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self, o))
    def __neg__(self): return Vector(-x for x in self)
v = Vector([3, 4, 5]); print(v, repr(v), Vector(range(10)), v[1:], v.x, v == Vector([3.0, 4, 5]), hash(v), abs(v), bytes(v), Vector.frombytes(bytes(v)), f'{v:.2f}', f'{v:.1eh}', v + [1], [1, 2] + v, v * 2, 2 * v, v @ v, -v, bool(Vector([0])), len(v))
for bad in (lambda: v.q, lambda: setattr(v, 'x', 1), lambda: v + 'abc' if 0 else v + 5, lambda: v * 'x', lambda: v[1.5]):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
match v:
    case Vector(a, b, c): print('matched', a, b, c)
Card = collections.namedtuple('Card', ['rank', 'suit'])
class Deck:
    ranks = [str(n) for n in range(2, 11)] + list('JQKA'); suits = 'spades diamonds clubs hearts'.split()
    def __init__(self): self._cards = [Card(r, s) for s in self.suits for r in self.ranks]
    def __len__(self): return len(self._cards)
    def __getitem__(self, p): return self._cards[p]
    def __setitem__(self, p, c): self._cards[p] = c
d = Deck(); print(len(d), d[0], d[-1], d[:2], d[12::13], Card('Q', 'hearts') in d, sorted(d, key=lambda c: (c.suit, Deck.ranks.index(c.rank)))[:2]); random.seed(1); random.shuffle(d); print(d[0], random.choice(d))
class Tombola(abc.ABC):
    @abc.abstractmethod
    def load(self, it): "Add"
    @abc.abstractmethod
    def pick(self): "Pick"
    def loaded(self): return bool(self.inspect())
    def inspect(self):
        items = []
        while True:
            try: items.append(self.pick())
            except LookupError: break
        self.load(items); return tuple(items)
class Bingo(Tombola):
    def __init__(self, it): self._i = []; self.load(it)
    def load(self, it): self._i.extend(it)
    def pick(self):
        try: return self._i.pop()
        except IndexError: raise LookupError('empty')
    def __call__(self): return self.pick()
b = Bingo(range(3)); print(b.loaded(), b.inspect(), b(), Tombola.__abstractmethods__ == {'load', 'pick'}, issubclass(Bingo, Tombola))
try: Tombola()
except TypeError as e: print(e)
class Fake(Tombola):
    def pick(self): return 1
try: Fake()
except TypeError as e: print(e)
@Tombola.register
class TL(list): pass
print(issubclass(TL, Tombola), isinstance(TL(), Tombola), TL.__mro__[1])
class DoppelDict(dict):
    def __setitem__(self, k, v): super().__setitem__(k, [v] * 2)
dd = DoppelDict(one=1); dd['two'] = 2; dd.update(three=3); print(dd)
class Sentence:
    def __init__(self, t): self.t = t
    def __repr__(self): return f'Sentence({reprlib.repr(self.t)})'
    def __iter__(self): return (m.group() for m in re.finditer(r'\w+', self.t))
print(Sentence('"The time has come," the Walrus said.'), list(Sentence('a b')))
def averager():
    total = count = 0; avg = None
    while True:
        term = yield avg
        if term is None: break
        total += term; count += 1; avg = total / count
    return count, avg
a = averager(); next(a); print(a.send(10), a.send(30))
try: a.send(None)
except StopIteration as e: print(e.value)
def clock(func):
    @functools.wraps(func)
    def clocked(*args, **kw): r = func(*args, **kw); print(f'{func.__name__}({", ".join(map(repr, args))}) -> {r!r}'); return r
    return clocked
@functools.cache
@clock
def fib(n): return n if n < 2 else fib(n - 2) + fib(n - 1)
fib(4); print(fib.__name__, fib.cache_info())
registry = set()
def register(active=True):
    def deco(f):
        (registry.add if active else registry.discard)(f); return f
    return deco
@register()
def f1(): pass
@register(active=False)
def f2(): pass
print(len(registry), f1 in registry)
class Quantity:
    __counter = 0
    def __init__(self): cls = self.__class__; self.storage = f'_{cls.__name__}#{cls.__counter}'; cls.__counter += 1
    def __get__(self, i, o): return self if i is None else getattr(i, self.storage)
    def __set__(self, i, v):
        if v > 0: setattr(i, self.storage, v)
        else: raise ValueError('value must be > 0')
class Line:
    weight = Quantity(); price = Quantity()
    def __init__(self, w, p): self.weight = w; self.price = p
l = Line(2, 3); print(l.weight, vars(l), Line.weight.storage)
try: Line(0, 1)
except ValueError as e: print(e)
class FrozenJSON:
    def __new__(cls, arg):
        if isinstance(arg, collections.abc.Mapping): return super().__new__(cls)
        elif isinstance(arg, collections.abc.MutableSequence): return [cls(i) for i in arg]
        return arg
    def __init__(self, m): self.__data = {k + '_' if k in ('class',) else k: v for k, v in m.items()}
    def __getattr__(self, n):
        try: return getattr(self.__data, n)
        except AttributeError: return FrozenJSON(self.__data[n])
fj = FrozenJSON({'a': {'b': [{'c': 5}]}, 'class': 1}); print(fj.a.b[0].c, fj.class_, list(fj.keys()))
