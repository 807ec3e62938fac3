from enum import *
import enum
class P(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
    NONE = 0
print(list(P), P.NONE, repr(P.NONE), P.RW, repr(P.RW|P.X), P(5), ~P.R, repr(~P.RW), len(P.RW), P.R in P.RW)
for f in (lambda: P(8), lambda: P('x'), lambda: 1 in P.R, lambda: P.R | 1, lambda: P['Q'], lambda: P(-1)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class B(IntFlag):
    A=1; C=2
print(repr(B.A|8), B.A|B.C, repr(B.A|B.C), repr(B(8)), repr(~B.A), repr(B(0)), f'{B.A|B.C}', B.A|4, 4|B.A, repr(B(-1)))
class S(str, Enum):
    OPEN='open'
    @classmethod
    def _missing_(cls, v):
        return cls.OPEN if v=='o' else None
print(f'{S.OPEN}', str(S.OPEN), repr(S.OPEN), S('o'), S.OPEN=='open', '%s' % S.OPEN, S.OPEN.upper(), S.OPEN in ('open',))
class T(StrEnum):
    X_Y=auto(); Z='zed'
print(T.X_Y, repr(T.Z), f'{T.Z:>5}', T('zed').name)
class I(IntEnum):
    A=1; B=2
print(repr(I.A), str(I.A), f'{I.B}', I.A+1, sorted([I.B,I.A]), I(2), I.A<2, {I.A:1}[1])
try:
    class U(Enum):
        X=1
        X=2
except TypeError as e: print(e)
try:
    class V(I): pass
    class W(I): Q=3
except TypeError as e: print(e)
for f in (lambda: setattr(I.A,'value',3), lambda: setattr(I,'A',3), lambda: delattr(I,'A'), lambda: I('q'), lambda:unique(Enum('D',{'a':1,'b':1}))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
A=Enum('Animal','ANT BEE', start=5); print(list(A), A.__members__, A, A.ANT.name, A.BEE.value)
print(IntEnum('N',['x','y']).y+1, Enum('M',[('p',3),('q',4)]).q, A.__module__, A.__qualname__)
class Planet(Enum):
    E=(1,2); M=(3,4)
    def __init__(s,a,b): s.a=a;s.b=b
print(Planet.M.b, Planet((1,2)), Planet.E.value)
class Auto(Enum):
    def _generate_next_value_(name,start,count,last): return name.lower()+str(count)
    ONE=auto(); TWO=auto()
print([m.value for m in Auto])
class N(Enum):
    A='a'; B=3
print(list(N))
print(isinstance(N.A,N), type(N.A), N.A.__class__, N.__name__, 'A' in N.__members__, N.A in N, hash(N.A)==hash('A'))
class Col(Enum):
    R=1
    @property
    def nice(self): return self.name*2
    @staticmethod
    def s(): return 1
    @classmethod
    def c(cls): return cls.R
    def __str__(self): return 'col'+self.name
print(Col.R.nice, Col.s(), Col.c(), f'{Col.R:>6}|', [Col.R], Col.R.nice)
import copy
print(copy.deepcopy(Col.R) is Col.R)
class F(Flag, boundary=enum.CONFORM):
    A=1;B=2
print(repr(F(7)), repr(F(-1)))
class G(Flag, boundary=enum.EJECT):
    A=1;B=2
print(repr(G(7)), repr(G(3)))
@verify(UNIQUE)
class OK(Enum):
    a=1
try:
    @verify(CONTINUOUS)
    class NO(Enum):
        a=1;b=4
except ValueError as e: print(e)
print([p.name for p in (P.R|P.X)], bool(P(0)), P.R ^ P.R, list(P.RW))
class Mixed(int, Enum):
    A=1
print(Mixed.A, repr(Mixed.A), f'{Mixed.A}', Mixed.A+1)
