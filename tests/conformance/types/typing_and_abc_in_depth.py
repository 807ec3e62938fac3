# typing advanced & dataclass/enum/abc corner
from __future__ import annotations
import typing as t, abc, dataclasses as dc, enum, collections.abc as ca, functools, inspect
T = t.TypeVar('T', bound='Cmp'); P = t.ParamSpec('P'); K = t.TypeVar('K', int, str); Ts = t.TypeVarTuple('Ts')
print(T, T.__bound__, P, K.__constraints__, Ts, P.args, t.Callable[P, T], t.Callable[..., int], t.Concatenate[int, P])
class Cmp(t.Protocol):
    def __lt__(self, o: t.Any) -> bool: ...
def mx(a: T, b: T) -> T: return b if a < b else a
print(mx(1, 2), t.get_type_hints(mx) if 0 else mx.__annotations__, inspect.signature(mx))
class Repo(t.Generic[K, t.TypeVar('V')]):
    def __init__(self) -> None: self.d: dict[K, t.Any] = {}
    def __class_getitem__(cls, p): return super().__class_getitem__(p)
print(Repo[int, str], Repo.__orig_bases__, Repo.__parameters__)
class TD(t.TypedDict): a: t.Required[int]; b: t.NotRequired[str]
print(sorted(TD.__required_keys__), TD.__optional_keys__, TD(a=1), t.is_typeddict(TD))
class N(t.NamedTuple): x: int; y: str = 'd'
print(N(1), N.__annotations__, N._field_defaults)
@t.final
class F: pass
print(F.__final__, t.Optional[int] == t.Union[int, None], t.Union[int, t.Union[str, int]], t.get_args(t.Annotated[int, 'm', 5]), t.get_origin(t.Annotated[int, 'm']), t.get_args(t.Callable[[int, str], bool]), t.get_args(t.Literal[1, 'a']), t.Literal[1] == t.Literal[1], t.get_origin(list[int]), t.get_args(dict[str, int]), list[int].__origin__, (int | None).__args__, t.Self, t.Never, t.LiteralString, t.NoReturn, t.TypeAlias, t.Unpack[Ts] if 0 else '')
UserId = t.NewType('UserId', int); print(UserId, UserId(3), UserId.__supertype__, UserId.__name__)
@dc.dataclass
class A:
    x: int
    y: t.ClassVar[int] = 3
    z: dc.InitVar[int] = 4
    w: list[int] = dc.field(default_factory=list, metadata={'k': 1})
    def __post_init__(self, z): self.zz = z
print(A(1), A.__annotations__, [f.name for f in dc.fields(A)], [f.metadata for f in dc.fields(A)], dc.fields(A)[0].type, A(1, 2).zz, inspect.signature(A))
class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...
    @classmethod
    @abc.abstractmethod
    def make(cls): ...
    @staticmethod
    @abc.abstractmethod
    def st(): ...
class Sq(Shape):
    area = property(lambda s: 4)
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def st(): return 's'
print(Sq.make().area, Sq.st(), sorted(Shape.__abstractmethods__), inspect.isabstract(Shape), Shape.area.__isabstractmethod__)
try: Shape()
except TypeError as e: print(e)
class Sized2(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C): return any('__len__' in B.__dict__ for B in C.__mro__) if cls is Sized2 else NotImplemented
print(issubclass(list, Sized2), isinstance(5, Sized2), isinstance([], ca.Sized), isinstance({}, ca.Mapping), issubclass(dict, ca.MutableMapping), isinstance((x for x in []), ca.Generator), isinstance(iter([]), ca.Iterator), isinstance(len, ca.Callable), isinstance('a', ca.Sequence), isinstance({1}, ca.Set), isinstance([], ca.Hashable), isinstance(b'', ca.ByteString), isinstance({}.keys(), ca.KeysView))
class MySeq(ca.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = MySeq(3, 1, 3); print(list(s), 1 in s, s.index(1), s.count(3), list(reversed(s)))
class MyMap(ca.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MyMap(); m['a'] = 1; m.update(b=2); print(dict(m), m.get('z'), m.pop('a'), m.setdefault('q', 9), list(m.items()), m == {'b': 2, 'q': 9}, 'b' in m, m.popitem(), m.keys()); m.clear(); print(len(m))
class MySet(ca.MutableSet):
    def __init__(self, it=()): self.l = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
    def add(self, x): x in self.l or self.l.append(x)
    def discard(self, x): x in self.l and self.l.remove(x)
a = MySet([1, 2]); b = MySet([2, 3]); print(list(a | b), list(a & b), list(a - b), list(a ^ b), a <= b, a == MySet([2, 1]), a.isdisjoint([5])); a.remove(1); print(list(a))
try: ca.Sequence()
except TypeError as e: print(e)
class E(enum.Enum):
    A = 1; B = 'b'; C = (1, 2)
    _ignore_ = ['tmp']; tmp = 5
    @enum.property
    def low(self): return self.name.lower()
    @staticmethod
    def f(): return 'f'
    def __call__(self): return self.value
print(list(E), E.A.low, E.f(), E.C(), E('b'), E.__members__.keys(), E.A == 1, E.A is E(1), {E.A: 1}[E.A], hash(E.A) == hash(E.A), bool(E.A), E.B.__class__, isinstance(E.A, E), repr(E), str(E.A), f'{E.A}', E.__doc__, type(E))
class W(enum.Enum):
    A = enum.nonmember(1) if hasattr(enum, 'nonmember') else 1; B = 2
print(list(W), enum.Flag('FF', 'X Y').X | enum.Flag('GG', 'X Y').Y if 0 else '', enum.IntEnum('II', ['P', 'Q']).Q + 1)
class Cached:
    @functools.singledispatchmethod
    def go(self, x): return 'obj'
    @go.register
    def _(self, x: int): return 'int'
    @go.register(str)
    def _(self, x): return 'str'
    pm = functools.partialmethod(lambda self, a, b: (a, b), 1)
print(Cached().go(1), Cached().go('a'), Cached().go([]), Cached().pm(2))
