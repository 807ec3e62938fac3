from collections import namedtuple
from typing import NamedTuple, Generic, TypeVar, Protocol
import inspect, pickle, copy
def t(src):
    try:
        exec(src, globals())
    except Exception as e:
        print(type(e).__name__, '-', e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
P = namedtuple('P', 'x y', defaults=[0])
t("print(P.__new__.__defaults__, P._field_defaults, inspect.signature(P), P.__new__, P.__new__.__qualname__, P.__module__, P.__doc__, P.x.__doc__, P.__slots__, P.__match_args__)")
t("print(P._make.__qualname__, P._asdict.__doc__, P._replace, P.__repr__.__qualname__, P.__getnewargs__.__doc__, P.x)")
t("P()"); t("P(1,2,3)"); t("P(x=1, z=2)"); t("P(1, x=2)"); t("P._make([1])"); t("P._make([1,2,3])"); t("P._make(5)"); t("P(1)._replace(z=3)"); t("P(1)._replace(z=3, w=4)"); t("P(1)._replace(5)"); t("print(P(1)._replace(y=9))")
t("P(1).x = 5"); t("P(1).zz = 5"); t("P(1).zz"); t("del P(1).x"); t("P(1)[0] = 3"); t("P(1)[5]")
t("namedtuple('A', 'a a')"); t("namedtuple('A', '_a')"); t("namedtuple('A', 'class')"); t("namedtuple('class', 'a')"); t("namedtuple('A', '1a')"); t("namedtuple('A B', 'a')"); t("namedtuple('A', 'a b', defaults=[1,2,3])"); t("namedtuple('A', ['a', 5])"); t("namedtuple(5, 'a')"); t("namedtuple('A', 'a', True)"); t("namedtuple()"); t("namedtuple('A', 5)")
t("print(namedtuple('A', 'a class _b a 1x', rename=True)._fields)")
t("print(namedtuple('A', 'a,b, c'), namedtuple('A', ())(), namedtuple('A', 'x', module='mm').__module__, namedtuple('E', '')(), namedtuple('A', {'k': 1, 'l': 2})._fields)")
t("print(P(1) == (1, 0), P(1) < (1, 1), hash(P(1)) == hash((1, 0)), P(1) + (2,), P(1) * 2, P(1)[:1], len(P(1)), 1 in P(1), P(1).index(0), P(1).count(1), isinstance(P(1), tuple), P.__mro__, repr(P(1)), str(P(1)), f'{P(1)}', '%s %s' % P(1))")
t("print(pickle.loads(pickle.dumps(P(1))), copy.copy(P(1)), copy.deepcopy(P([1])), P(1).__getnewargs__(), P(1).__reduce_ex__(2)[1])")
class Sub(P):
    __slots__ = ()
    def __new__(cls, x, y=5): return super().__new__(cls, x, y * 2)
    @property
    def s(self): return self.x + self.y
t("print(Sub(1), Sub(1).s, Sub(1)._replace(x=3), Sub._make([1,2]), Sub(1)._asdict(), Sub.__doc__)")
class Q(P): pass
t("q = Q(1); q.z = 3; print(q, q.__dict__, q._asdict())")
class E(NamedTuple):
    """doc"""
    name: str
    id: int = 3
    def f(self): return self.name * self.id
    @classmethod
    def c(cls): return cls('c')
    K = 5
    @property
    def pp(self): return 1
t("print(E('a'), E('a').f(), E.c(), E.K, E.__annotations__, E._field_defaults, E.__doc__, E._fields, E.__orig_bases__, E.__bases__, E('a').pp, E.__qualname__, E.__module__, E.__new__.__annotations__)")
t("class B(NamedTuple):\n  a: int = 1\n  b: str")
t("class B(NamedTuple):\n  a: int = 1\n  c: int = 2\n  b: str")
t("class B(NamedTuple):\n  _a: int"); t("class B(NamedTuple):\n  a: int\n  def __new__(cls): pass"); t("class B(NamedTuple):\n  a: int\n  def __init__(self): pass"); t("class B(NamedTuple):\n  a: int\n  def _asdict(self): pass"); t("class B(NamedTuple):\n  a: int\n  _source = 1"); t("class B(NamedTuple):\n  a: int\n  __slots__ = ()")
t("class B(NamedTuple, dict):\n  a: int"); t("class M: pass\nclass B(M, NamedTuple):\n  a: int"); t("class B(NamedTuple, Protocol):\n  a: int")
T = TypeVar('T')
t("class B(NamedTuple, Generic[T]):\n  a: T\nprint(B(1), B[int], B[int](2), B.__orig_bases__, B.__bases__, B.__parameters__, B.__mro__)")
t("class B(E):\n  z: int = 3\nprint(B('q'), B.__mro__, B.__annotations__)")
t("N = NamedTuple('N', [('a', int), ('b', str)]); print(N(1, 'x'), N.__annotations__, N.__module__)")
t("N = NamedTuple('N', a=int); print(N(1), N._fields)"); t("N = NamedTuple('N'); print(N())"); t("NamedTuple('N', [('a', int)], b=str)"); t("NamedTuple('N', ['a'])"); t("NamedTuple('N', [('a', 5)])"); t("NamedTuple()"); t("print(NamedTuple, type(NamedTuple))")
t("isinstance(E('a'), NamedTuple)"); t("issubclass(E, NamedTuple)")
t("class B(NamedTuple):\n  pass\nprint(B(), B._fields)")
t("class B(NamedTuple):\n  x: 'int'\n  y: None\nprint(B.__annotations__)")
t("class B(NamedTuple):\n  a: int\n  def __str__(self): return 'S'\n  def __eq__(self, o): return True\n  def __len__(self): return 9\nprint(B(1), repr(B(1)), B(1) == 3, len(B(1)))")
t("match P(1, 2):\n  case P(x, y=2): print('m', x)")
t("match E('n'):\n  case E(name='n', id=i): print('m', i)")
t("a, b = P(1, 2); print(a, b, *P(3), max(P(5), P(4)), sorted([P(2), P(1, 5), P(1)]), dict(zip(P._fields, P(1))), P(**{'x': 1}), P(*[1, 2]), {P(1): 2}[(1, 0)])")
t("from typing import get_type_hints; print(get_type_hints(E), inspect.signature(E), inspect.signature(E.f))")
t("print(vars(P(1)))")
t("print(P(1).__dict__)")
t("import json; print(json.dumps(P(1)), json.dumps({'p': E('a')}))")
t("P.extra = 5; print(P(1).extra); P.x = 6; print(P(1).x)")
t("P.__new__.__defaults__ = (7,); print(P(1))")
t("print(dir(P)[-8:], [d for d in P.__dict__ if not d.startswith('__')], list(E.__dict__))")
