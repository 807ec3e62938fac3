import pickle, io, collections, datetime, decimal, fractions, enum, dataclasses, uuid, pathlib, copy
from typing import NamedTuple

class Color(enum.Enum):
    RED = 1
    GREEN = 2
class Point(NamedTuple):
    x: int
    y: int = 0
P = collections.namedtuple('P', 'a b')
@dataclasses.dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = dataclasses.field(default_factory=list)
@dataclasses.dataclass(frozen=True, slots=True)
class Frozen:
    a: int
class A:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'A({self.x!r})'
    def method(self): return self.x
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
class WithState:
    def __init__(self): self.f = open; self.n = 5
    def __getstate__(self):
        d = self.__dict__.copy(); del d['f']; return d
    def __setstate__(self, d):
        self.__dict__.update(d); self.f = 'restored'
class Reduced:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (Reduced, (self.a, self.b))
class NewArgs(str):
    def __new__(cls, s, n): o = super().__new__(cls, s); o.n = n; return o
    def __getnewargs__(self): return (str(self), self.n)
class L(list): pass
class D(dict): pass
class MyErr(Exception):
    def __init__(self, m, code): super().__init__(m, code); self.code = code
    class Inner: pass
def func(): pass

def show(x, p=None):
    d = pickle.dumps(x, p)
    y = pickle.loads(d)
    print(p, len(d), d, y)
    return y
for p in (0, 1, 2, 3, 4, 5):
    for x in (None, True, 0, 1, 255, 256, 65535, 65536, -1, 2**31, -2**31, 2**63, -2**70, 10**40, 1.5, 'abc', 'é\n\\', b'xyz', b'', bytearray(b'q'),
              (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {'a': 1}, {'a': 1, 'b': [1]}, {1, }, frozenset({1}), 3j, range(3), slice(1, 2), ..., NotImplemented, int, func, len, A, print):
        show(x, p)
l = [1]; l.append(l); y = pickle.loads(pickle.dumps(l)); print(y[1] is y, pickle.dumps(l))
for x in (A(1), A([A(2), A(2)]), S(), WithState(), Reduced(1, 2), NewArgs('q', 3), Point(1, 2), P(1, 2), Item('a', 1.5, ['x']), Frozen(3), Color.RED, MyErr('m', 3), ValueError('x'), L([1, 2]), D(a=1), MyErr.Inner,
          collections.OrderedDict(a=1, b=2), collections.defaultdict(list, a=[1]), collections.Counter('aab'), collections.deque([1, 2], 5), collections.ChainMap({'a': 1}),
          A(1).method, datetime.date(2024, 1, 2), datetime.timedelta(1, 2), datetime.time(1, 2), datetime.timezone.utc,
          decimal.Decimal('1.5'), fractions.Fraction(1, 3), pathlib.PurePosixPath('/a/b'), uuid.UUID(int=5), {'k': (1, {2: {3}})}, [A] * 2):
    for p in (2, 4):
        try: y = show(x, p)
        except BaseException as e: print(type(x), type(e), e)
    print(type(y) is type(x), repr(y)[:50] if '0x' not in repr(y) else '')
for bad in (lambda: 1, (i for i in []), open, io, type(io), A(lambda: 0), [1, lambda: 2], property()):
    try: pickle.dumps(bad); print('ok')
    except BaseException as e: print(type(e).__name__, str(e).split(' at 0x')[0])
def local():
    class Loc: pass
    def f(): pass
    for x in (Loc(), Loc, f):
        try: pickle.dumps(x)
        except BaseException as e: print(type(e), e)
local()
for data in (b'', b'\x80', b'\x80\x04K', b'abc', b'\x80\x04\x95', b'.', b'\x80\x09.', b'cmissing_mod\nx\n.'):
    try: print(pickle.loads(data))
    except BaseException as e: print(type(e), e)
try: pickle.dumps(1, 9)
except ValueError as e: print(e)
try: pickle.loads('abc')
except TypeError as e: print(e)
f = io.BytesIO()
pickle.dump([1], f); pickle.dump('two', f); f.seek(0)
print(pickle.load(f), pickle.load(f))
try: pickle.load(f)
except EOFError as e: print(e)
class MyPickler(pickle.Pickler):
    def persistent_id(self, o): return ('A', o.x) if isinstance(o, A) else None
class MyUnpickler(pickle.Unpickler):
    def persistent_load(self, pid): return A(pid[1] * 10)
    def find_class(self, m, n):
        if m == 'builtins' and n == 'eval': raise pickle.UnpicklingError('forbidden')
        return super().find_class(m, n)
f = io.BytesIO(); MyPickler(f).dump([A(1), 2]); f.seek(0); print(MyUnpickler(f).load())
try: MyUnpickler(io.BytesIO(b"cbuiltins\neval\n.")).load()
except pickle.UnpicklingError as e: print(repr(e))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.PicklingError.__mro__)
print(A(1).__reduce_ex__(2)[1:], A(1).__getstate__(), S().__getstate__(), A(1).__reduce_ex__(4)[0].__name__)
shared = [1]; a, b = pickle.loads(pickle.dumps((shared, shared))); print(a is b)
big = list(range(2500)); assert pickle.loads(pickle.dumps(big)) == big; print(len(pickle.dumps(big)))
import copyreg
class C2:
    def __init__(self, v): self.v = v
def red(c): print('reducing'); return C2, (c.v,)
copyreg.pickle(C2, red); print(pickle.loads(pickle.dumps(C2(4))).v, copy.copy(C2(5)).v)
for x in (datetime.datetime(2024, 1, 2, 3, 4, 5, 6), datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)):
    print(pickle.loads(pickle.dumps(x)) == x)
for protocol in (2, 4):
    whole = pickle.dumps([1, 2, "abcdef", (1, 2)], protocol)
    for size in range(len(whole)):
        try: pickle.loads(whole[:size])
        except (pickle.UnpicklingError, EOFError) as e: print(protocol, size, repr(e))
