import enum
from enum import *
from dataclasses import dataclass
from datetime import date
def t(src):
    try:
        ns = dict(globals())
        exec(src, ns)
    except Exception as e:
        print(type(e).__name__, '-', e, '|', repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
t("class M(Enum):\n  mro = 1")
t("class M(Enum):\n  _x_ = 1")
t("class M(Enum):\n  __x = 1\n  y = 2\nprint(list(M), M._M__x)")
t("class M(Enum):\n  y = 2\n  _ignore_ = 'y'")
t("class M(Enum):\n  _ignore_ = 'z x'\n  y = 2\n  z = 3\nprint(list(M), hasattr(M, 'z'))")
t("class M(Enum):\n  A = 1\n  def A(self): pass")
t("class M(Enum):\n  A = auto()\n  def _generate_next_value_(n, s, c, l): return n")
t("class M(Enum):\n  def _generate_next_value_(n, s, c, l): return n\n  A = auto()\nprint(list(M))")
t("print(auto(), auto(3), repr(auto(value='x')))")
t("class M(Enum):\n  A = auto(5)\n  B = auto()\n  C = 'x'\n  D = auto()\nprint(list(M))")
t("class M(Enum):\n  A = (auto(), 'x')\n  B = (auto(), 'y')\nprint(list(M))")
t("class M(Enum):\n  A = 1\nclass N(M): pass")
t("class M(Enum):\n  A = 1\nclass N(M):\n  B = 2")
t("class M(Enum, int): A = 1")
t("class M(ReprEnum): A = 1")
t("class M(date, Enum):\n  A = 2024, 1, 2\nprint(list(M), M.A.value, M.A.year, str(M.A), M(date(2024,1,2)), f'{M.A}')")
@dataclass
class C:
    x: int
    y: str = 'd'
    def area(self): return self.x * 2
t("class M(C, Enum):\n  A = 1, 'q'\n  B = 3\nprint(list(M), M.A.value, M.A.x, M.B.y, M.A.area(), str(M.A), repr(M.B), M.A.name, f'{M.A}')")
class Mix:
    def hello(self): return 'hi ' + self.name
    def __str__(self): return 'mix'
t("class M(Mix, Enum):\n  A = 1\nprint(M.A.hello(), str(M.A), f'{M.A}', repr(M.A))")
class Val:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V{self.x}'
t("class M(Val, Enum):\n  A = 1\nprint(repr(M.A), M.A.x, M.A.value)")
t("class M(tuple, Enum):\n  A = 1, 2\n  B = [3]\nprint(list(M), M.A[0], M.A + (3,))")
t("class M(float, Enum):\n  A = 1\n  B = '2.5'\nprint(list(M), M.A + 1, str(M.A), f'{M.A}', f'{M.A:.2f}', M.B.value)")
t("class M(str, Enum):\n  A = 'a'\n  B = b'x', 'ascii'\nprint(list(M), str(M.A), f'{M.A}', f'{M.A:>5}', M.A == 'a', M.B, M.B.value, 'x' + M.A)")
t("class M(int, Enum):\n  A = 1\n  B = '7', 8\nprint(list(M), str(M.A), f'{M.A}', '%d' % M.B)")
t("class M(bytes, Enum):\n  A = b'a'\nprint(list(M))")
t("class M(Enum):\n  def __init__(self, a, b): self.a = a; self.b = b\n  A = 1, 2\n  B = 3, 4\nprint(list(M), M.A.b, M((3,4)))")
t("class M(Enum):\n  def __init__(self, a): 1/0\n  A = 1")
t("class M(Enum):\n  def __init__(self, a, b): pass\n  A = 1")
t("class M(Enum):\n  def __new__(cls, v): o = object.__new__(cls); o._value_ = v * 10; o.w = v; return o\n  A = 1\n  B = 2\nprint(list(M), M(20), M.A.w); M(1)")
t("class M(Enum):\n  def __new__(cls, *a): o = object.__new__(cls); o._value_ = len(cls.__members__) + 1; return o\n  A = ()\n  B = ()\nprint(list(M))")
t("class M(Enum):\n  def __new__(cls, v, d): o = object.__new__(cls); o._value_ = v; o.d = d; return o\n  A = 1, 'one'\n  B = 2, 'two'\nprint(list(M), M(2).d)")
t("class B0(Enum):\n  def __init_subclass__(cls, **k): super().__init_subclass__(**k); print('sub', cls.__name__, list(cls))\nclass M(B0):\n  A = 1")
t("class M(Enum):\n  A = 1\n  @property\n  def name(self): return 'over'\nprint(M.A.name, M.A)")
t("class M(Enum):\n  A = 1\n  @enum.property\n  def A2(self): return 'prop'\nprint(M.A.A2); M.A2")
t("class M(Enum):\n  value = 1\n  name = 2\nprint(list(M), M.value, M.name, M.name.value, M.value.name)")
t("class M(Enum):\n  A = 1\n  B = 1\nprint(M.B, M['B'], list(M), M.__members__, len(M))\nM.A = 3")
t("class M(Enum):\n  A = 1\ndel M.A")
t("class M(Enum):\n  A = 1\nM.B = 5; print(list(M), M.B); del M.B; M.A.x = 5; print(M.A.x, M.A.__dict__); M.A.value = 4")
t("class M(Enum):\n  A = 1\nM.A.name = 'x'")
t("class M(Enum):\n  A = 1\ndel M.A.name")
t("class M(Enum):\n  A = 1\nprint(dir(M)); print(dir(M.A))")
t("class M(IntEnum):\n  A = 1\nprint([d for d in dir(M) if d not in dir(int) + ['__doc__']]); print([d for d in dir(M.A) if d not in dir(int) + ['__doc__']])")
t("class M(Enum):\n  A = 1\n  def f(self): pass\n  @staticmethod\n  def s(): pass\n  x = nonmember(4)\nprint(dir(M)); print(dir(M.A), M.x)")
t("class M(Enum):\n  A = 1\nprint(M.A in M, isinstance(M.A, M), M.A.A)")
t("class M(Enum):\n  A = 1\n  class Inner: pass\nprint(list(M))")
t("class M(Enum):\n  A = [1]\n  B = [1]\n  C = {}\nprint(list(M), M([1]), M({}), M.A in M); M([2])")
t("class M(Enum):\n  A = 1\n  @classmethod\n  def _missing_(cls, v): return 5\nM(3)")
t("class M(Enum):\n  A = 1\n  @classmethod\n  def _missing_(cls, v): raise KeyError(v)\nM(3)")
t("class M(Enum):\n  _order_ = 'B A'\n  A = 1\n  B = 2")
t("class M(Enum):\n  __order__ = 'A B'\n  A = 1\n  B = 2\nprint(list(M))")
t("class M(StrEnum):\n  A = auto()\n  B = 'x'\n  C = b'y', 'utf8'\nprint(list(M), M.A, M.C.value, M.A.upper(), ','.join(M)); ")
t("class M(StrEnum):\n  A = 'a', 5")
t("class M(StrEnum):\n  A = 1, 2, 3, 4")
t("class M(IntEnum):\n  A = 1.5")
t("class M(IntEnum):\n  A = 'x'")
t("class M(IntEnum):\n  A = None")
t("E = Enum('E', 'A B', module=__name__, qualname='Q.E'); print(E.__module__, E.__qualname__, list(E), E)")
t("E = Enum('E', ['A', 'B']); print(E.__module__, list(E))")
t("E = Enum('E', [('A', 1), ('B', 5)]); print(list(E)); E = Enum('E', {'x': 3}); print(list(E), E.__module__)")
t("E = Enum('E', ('A', 'B'), type=str); print(list(E), repr(E.A))")
t("E = Enum('E', 'A B', type=int, start=7); print(list(E), E.A + 1)")
t("E = Enum('E', 'A A'); print(list(E))")
t("E = Enum('E', ()); print(list(E), len(E), bool(E)); E(1)")
t("E = Enum('E', 'A,B, C'); print(list(reversed(E)), E['C'], E.C.value); E['x']")
t("E = Enum('E', iter(['A', 'B'])); print(list(E))")
t("E = Enum('E', range(3)); print(list(E))")
t("E = Enum(value='E', names='A'); print(list(E))")
t("E = Enum()")
t("class M(Enum): A = 1\nM()")
t("class M(Enum): A = 1\nM(1, 2)")
t("class M(Enum): A = 1\nM('N', 'B')")
t("Enum('x')")
t("print(Enum, IntEnum, Flag, EnumType, type(Enum), Enum.__members__, list(Enum))")
t("print(STRICT, repr(KEEP), repr(UNIQUE), EnumCheck.UNIQUE.value, list(FlagBoundary))")
t("class M(Enum):\n  A = 1\nprint(M.A < M.A)")
t("class M(Enum):\n  A = 1\n  def __lt__(self, o): return self.value < o.value\n  B = 0\nprint(sorted(M), M.A == 1, M.A != M.B, hash(M.A) == hash('A'))")
t("class M(Enum):\n  A = 1\n  def __eq__(self, o): return True\nprint({M.A})")
import pickle, copy
class G(Enum):
    A = 1
    B = [2]
class F(Flag):
    X = 1
    Y = 2
for o in (G.A, G.B, F.X, F.X | F.Y, F(0)):
    print([pickle.loads(pickle.dumps(o, p)) is o for p in range(6)], copy.copy(o) is o, copy.deepcopy(o) is o, o.__reduce_ex__(2))
