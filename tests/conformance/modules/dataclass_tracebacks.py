# What dataclass() writes into a class, and its lines in tracebacks.
from dataclasses import dataclass, field, InitVar, KW_ONLY, fields, make_dataclass, replace
import inspect, traceback
@dataclass
class Plain:
    x: int
    y: int = 2
    z: list = field(default_factory=list)
    k: InitVar[int] = 5
    c: int = field(default=7, init=False)
    def __post_init__(self, k): self.k2 = k
@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = field(default=0, compare=False)
@dataclass(slots=True)
class Slotted:
    a: int
    b: int = field(default=3, init=False)
@dataclass(kw_only=True)
class Kw:
    a: int
    b: str = 'b'
@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int
    self: int = 1
@dataclass
class Empty: pass
@dataclass(unsafe_hash=True)
class Bad:
    v: object
class Evil:
    def __repr__(self): raise ValueError('repr')
    def __eq__(self, o): raise ValueError('eq')
    def __hash__(self): raise ValueError('hash')
    def __lt__(self, o): raise ValueError('lt')
@dataclass(order=True)
class Holder:
    v: object
print(Plain(1), Plain(1,2,[3],4).k2, Point(1,2), Point(1)<Point(2), hash(Point(1))==hash((1,)), Slotted(1), Kw(a=1), Mixed(1,b=2), Empty(), Empty()==Empty())
def tb(f):
    try: print(f())
    except Exception as e:
        print(type(e).__name__, e)
        for entry in traceback.extract_tb(e.__traceback__):
            if '/' not in entry.filename or entry.filename.endswith('.py') and 'python3' not in entry.filename:
                print('   ', entry.filename.rpartition('/')[2], entry.lineno, entry.name)
p=Point(1)
def sx(): p.x=3
def dx(): del p.x
for f in (sx,dx,lambda: Plain(), lambda: Plain(1,2,3,4,5), lambda: Plain(x=1,q=2), lambda: Plain(1,x=1), lambda: Kw(1), lambda: Kw(), lambda: Mixed(1,2), lambda: Mixed(1), lambda: Empty(1), lambda: repr(Holder(Evil())), lambda: Holder(Evil())==Holder(Evil()), lambda: Holder(Evil())<Holder(Evil()), lambda: hash(Bad(Evil())), lambda: hash(Plain(1)), lambda: Point(1)<3, lambda: Plain.__init__()):
    tb(f)
for C in (Plain, Point, Slotted, Kw, Mixed, Empty):
    print(inspect.signature(C), inspect.signature(C.__init__), C.__init__.__qualname__, C.__init__.__annotations__, C.__init__.__module__, C.__doc__, C.__init__.__doc__, C.__repr__.__qualname__, C.__eq__.__name__, C.__init__.__code__.co_varnames, C.__init__.__defaults__, C.__init__.__kwdefaults__)
@dataclass
class Tree:
    kids: list = field(default_factory=list)
t=Tree(); t.kids.append(t); print(t)
M=make_dataclass('M',[('x',int),('y',int,field(default=5))], frozen=True); print(M(1), M.__init__.__annotations__)
@dataclass
class Child(Plain):
    w: int = 0
    def __repr__(self): return 'child'
print(Child(1,w=3), Child.__eq__ is Plain.__eq__, Child(1)==Child(1))
class Sub(Point): pass
s=Sub(1); s.q=1; print(s.q, s)
try: s.x=2
except Exception as e: print(type(e), e)
@dataclass
class W:
    n: int
    def __post_init__(self):
        if self.n < 0: raise ValueError('negative')


try:
    W(-2)
except ValueError:
    traceback.print_exc()
Point(1).y = 3
