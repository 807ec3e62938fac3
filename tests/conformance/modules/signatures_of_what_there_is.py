# inspect.signature() of what programs and the library have of callables, and where there is none.
import inspect, functools, types, enum, dataclasses, collections, typing, abc, datetime, decimal, re, itertools, asyncio, threading, contextlib
def t(label, x, **k):
    try: print(label, '->', inspect.signature(x, **k))
    except Exception as e: print(label, '-> !', type(e).__name__, str(e).split(' at 0x')[0])
class D1(dict): pass
class D2(dict):
    def __init__(self, a, *b): pass
class L1(list): pass
class L2(list):
    def __new__(cls, x): return super().__new__(cls)
for n in 'D1 D2 L1 L2'.split(): t(n, globals()[n])
t('SN', types.SimpleNamespace)
class SNS(types.SimpleNamespace): pass
t('SNS', SNS)
class K:
    @classmethod
    def c(cls, a, b=1): pass
    @staticmethod
    def s(a, b=1): pass
    def m(self, a, /, b, *, c=3): pass
    @property
    def p(self): pass
    pm = functools.partialmethod(m, 1)
    pm2 = functools.partialmethod(m, b=5)
    def __call__(self, q): pass
    async def am(self, z): pass
    @functools.lru_cache
    def cached(self, v): pass
    @functools.cached_property
    def cp(self): pass
    @functools.singledispatchmethod
    def sd(self, a): pass
    @contextlib.contextmanager
    def cm(self, h): yield
t('K', K)
t('K.c', K.c); t('K.s', K.s); t('K.m', K.m); t('K().m', K().m); t('K().c', K().c); t('K().s', K().s)
t('raw c', K.__dict__['c']); t('raw s', K.__dict__['s']); t('prop', K.p if False else K.__dict__['p'])
t('pm', K.pm); t('K().pm', K().pm); t('pm2', K.pm2); t('K().pm2', K().pm2); t('raw pm', K.__dict__['pm'])
t('K()', K()); t('am', K.am); t('cached', K.cached); t('K().cached', K().cached); t('cp', K.__dict__['cp'])
t('sd', K.sd); t('K().sd', K().sd); t('cm', K.cm); t('K().cm', K().cm)
def deco(f):
    @functools.wraps(f)
    def w(*a, **k): return f(*a, **k)
    return w
@deco
def wrapped(a, b: int = 2, *c, d, **e) -> str: pass
t('wrapped', wrapped); t('wrapped nf', wrapped, follow_wrapped=False)
class M(type):
    def __call__(cls, x, y): return super().__call__()
class WM(metaclass=M):
    def __init__(self, a): pass
t('WM', WM)
class M2(type):
    def __call__(cls, *a, **k): return super().__call__(*a, **k)
class WM2(metaclass=M2):
    def __init__(self, a): pass
t('WM2', WM2)
class NI:
    def __new__(cls, a): return super().__new__(cls)
    def __init__(self, b): pass
t('NI', NI)
class NO:
    def __new__(cls, a): return super().__new__(cls)
t('NO', NO)
class NI2(NI): pass
t('NI2', NI2)
class Base:
    def __init__(self, x): pass
class Sub(Base):
    def __new__(cls, *a): pass
t('Sub', Sub)
class Color(enum.Enum):
    R=1
t('Color', Color); t('IntEnum', enum.IntEnum); t('Enum', enum.Enum); t('Color.R', Color.R)
class Fl(enum.Flag): A=1
t('Fl', Fl)
class EE(enum.Enum):
    A=(1,2)
    def __init__(self, a, b): pass
t('EE', EE)
@dataclasses.dataclass
class DC:
    a: int
    b: str = 'x'
    c: list = dataclasses.field(default_factory=list)
    d: int = dataclasses.field(init=False, default=3)
    e: 'DC' = dataclasses.field(kw_only=True, default=None)
t('DC', DC); t('DC.__init__', DC.__init__); t('DC.__eq__', DC.__eq__); print(DC.__doc__)
NT = collections.namedtuple('NT', 'a b', defaults=[1]); t('NT', NT); t('NT._make', NT._make); t('NT._replace', NT._replace); t('NT()', NT(1).__class__.__new__)
class TN(typing.NamedTuple):
    a: int
    b: str = 'q'
t('TN', TN)
class TD(typing.TypedDict):
    a: int
class P(typing.Protocol):
    def f(self): ...
t('P', P)
class PI(P):
    pass
class AB(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
t('AB', AB)
T = typing.TypeVar('T')
class GG(typing.Generic[T]):
    def __init__(self, x: T): pass
t('GG', GG); t('GG[int]', GG[int])
for n in 'int str float bool bytes bytearray list dict set frozenset tuple range slice object type property super complex enumerate zip map filter reversed memoryview'.split():
    t(n, __builtins__.__dict__[n] if hasattr(__builtins__,'__dict__') else None)
for n in 'abs all any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex id input isinstance issubclass iter len locals max min next oct open ord pow print repr round setattr sorted sum vars __import__ __build_class__ aiter'.split():
    t(n, __builtins__.__dict__[n])
for n in 'BaseException Exception ValueError KeyError OSError StopIteration KeyboardInterrupt AttributeError ImportError SyntaxError UnicodeDecodeError ExceptionGroup BaseExceptionGroup'.split():
    t(n, __builtins__.__dict__[n])
class Ex1(Exception): pass
class Ex2(Exception):
    def __init__(self, a): pass
t('Ex1', Ex1); t('Ex2', Ex2)
t('plain', type('plain', (), {}))
t('5', 5); t('None', None); t("'x'", 'x'); t('[]', [])
t('partial', functools.partial(print, 1)); t('partial2', functools.partial(wrapped, 1, d=3)); t('partial3', functools.partial(lambda a,b,c:0, b=3)); t('partial bad', functools.partial(lambda a:0, 1,2))
t('partial cls', functools.partial(DC, 1))
t('len meth', [].append); t('list.append', list.append); t('dict.get', dict.get); t('d.get', {}.get); t('str.join', str.join); t('dict.update', dict.update); t('dict.fromkeys', dict.fromkeys); t('str.split', str.split); t('list.sort', list.sort); t('int.__add__', int.__add__); t('object.__init__', object.__init__); t('object.__new__', object.__new__); t('str.format', str.format); t('int.to_bytes', int.to_bytes);t('type.__call__', type.__call__)
t('(1).__add__', (1).__add__); t('obj init', object().__init__); t('D1().get', D1().get)
class Slots:
    __slots__=('a',)
t('Slots', Slots); t('Slots.a', Slots.a)
class SigAttr:
    __signature__ = inspect.Signature([inspect.Parameter('zz', inspect.Parameter.POSITIONAL_ONLY)])
t('SigAttr', SigAttr); t('SigAttr()', SigAttr())
f=lambda a:0
f.__signature__ = 'x'
t('fsig', f)
class TS:
    __text_signature__ = '(a, b=1)'
t('TS', TS)
t('bound builtin type', type.mro); t('Thread', threading.Thread); t('Task', asyncio.Task); t('Queue', asyncio.Queue); t('sleep', asyncio.sleep); t('gather', asyncio.gather); t('run', asyncio.run); t('Event', asyncio.Event); t('create_task', asyncio.create_task); t('Semaphore', asyncio.Semaphore)
t('Future', asyncio.Future)
t('datetime', datetime.datetime); t('now', datetime.datetime.now); t('timedelta', datetime.timedelta); t('Decimal', decimal.Decimal); t('re.compile', re.compile); t('deque', collections.deque); t('defaultdict', collections.defaultdict); t('OrderedDict', collections.OrderedDict); t('Counter', collections.Counter); t('ChainMap', collections.ChainMap); t('UserDict', collections.UserDict)
t('chain', itertools.chain); t('islice', itertools.islice); t('count', itertools.count); t('product', itertools.product); t('permutations', itertools.permutations); t('groupby', itertools.groupby); t('accumulate', itertools.accumulate); t('lru_cache', functools.lru_cache); t('reduce', functools.reduce); t('wraps', functools.wraps); t('partial', functools.partial)
import math, random, time, json, os, sys, copy, operator, string
t('math.sqrt', math.sqrt); t('math.gcd', math.gcd); t('math.isclose', math.isclose); t('math.log', math.log); t('math.hypot', math.hypot); t('random.randint', random.randint); t('random.random', random.random); t('json.dumps', json.dumps); t('os.getcwd', os.getcwd); t('sys.exit', sys.exit); t('deepcopy', copy.deepcopy); t('operator.add', operator.add); t('itemgetter', operator.itemgetter)
