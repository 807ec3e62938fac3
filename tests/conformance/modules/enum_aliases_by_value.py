from enum import *
class E(Enum):
    A = 1; B = 1.0; C = True; D = [1]; F = [1]; G = "x"; H = 2
print(list(E), E.B, E.C is E.A, E.F is E.D, E(1.0), E([1]), list(E.__members__))
class F(IntFlag): A = 1; B = 2; AB = 3; Z = 0
print(list(F), F.AB, F(3), F.Z, F(0), list(F.__members__), F.A | 4)
class S(str, Enum): A = "a"; B = "b"; C = "a"
print(list(S), S.C, S("a"), S.A == "a", S.A.upper())
class N(IntEnum): ONE = 1; UNO = 1; TWO = 2
print(list(N), N.UNO.name, N.UNO + N.TWO, N(1))
@unique
class U(Enum): A = 1; B = 2
try:
    @unique
    class V(Enum): A = 1; B = 1
except ValueError as e: print(e)
try:
    class W(Enum): A = 1; A = 2
except TypeError as e: print(e)
class P(Enum):
    EARTH = (1.0, 2.0); MARS = (3.0, 4.0)
    def __init__(self, m, r): self.m = m; self.r = r
    @property
    def g(self): return self.m / self.r
print(P.EARTH.g, P((3.0, 4.0)), P.MARS.value)
E = Enum('E', ['m%d' % i for i in range(300)])
print(len(E), E.m299, E(300))
