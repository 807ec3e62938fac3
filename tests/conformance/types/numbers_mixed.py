import math
print(1 + 1.0, 2 * True, 3 / 2, 3 // 2, 3.0 // 2, 7 % 2.5, 2 ** 0.5, 2 ** -2, (-8) ** (1 / 3) if False else "-", True / 2, 1e3 + 1, 10 ** 20 + 0.5, 5 // 0.3, -7 // 2.0, -7 % 2.0)
print(1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 0.1 + 0.2, round(0.1 + 0.2, 2) == 0.3, 1 < 1.5 < 2, True == 1, True < 2, 3 > 2.9, 10 ** 400 > 1e308, float("inf") > 10 ** 400)
print(int(3.7), int(-3.7), int("0b11", 2), int("-0x1A", 16), float("1e-3"), float(10 ** 15), int(1e15), str(1e15), str(1e16), str(123456789.123), repr(0.1), 1e-7, 1.0e10, 100000000000000000.0)
print(round(2.675, 2), round(1.005, 2), round(-0.5), round(0.5), round(1.5), round(1234, -2), round(1250, -2), round(1350, -2), round(2.5, 0), round(1e16, 2), round(5, 1), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), int(-1.5))
print(divmod(7.5, 2), divmod(-7, 2.0), divmod(True, 2), abs(-0.0), -0.0 == 0.0, max(-0.0, 0.0), min(1, 1.0, True), sum([0.1] * 3), sum([1, 2.5, True]), 1_000_000, 0x_FF, 1e1_0)
print(5 .__add__(3), (5).__radd__(2), (5).__sub__("x"), (2.5).__mul__(2), (7).__divmod__(2), (5).__eq__(5.0), (5).__lt__(7), (5).__neg__(), (5).__bool__(), (5).__str__(), (5).__hash__(), (2.5).__round__(), (5).__index__(), (5).__float__(), (2.7).__int__(), (5).__format__("04"), (6).__and__(3), (1).__lshift__(4), (5).__rsub__(8))
print(0.1 * 3, 1.1 * 1.1, 1 / 3, 2 / 3, 10 / 3, 1e100 / 3, 22 / 7, 355 / 113, 1 - 0.9, 0.7 + 0.1, 4.35 * 100, 1.15 * 100, 3 * 0.1 == 0.3, 1e16 - 1, 9007199254740992.0 + 1)
n = 12345
digits = []
while n:
    n, d = divmod(n, 10)
    digits.append(d)
print(digits[::-1], sum(digits))
def is_prime(n): return n > 1 and all(n % i for i in range(2, math.isqrt(n) + 1))
print([n for n in range(30) if is_prime(n)], [bin(i)[2:].zfill(4) for i in range(5)], f"{255:08b} {255:o} {255:X}")
x = 0.0
for _ in range(10): x += 0.1
print(x, x == 1.0, math.isclose(x, 1.0), f"{x:.20f}", f"{0.1:.25f}", f"{1e23:.1f}", f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f}")
class Celsius(float):
    def __new__(cls, v): return super().__new__(cls, v)
    def __repr__(self): return f"{float(self):.1f}°"
    def __add__(self, o): return Celsius(float(self) + o)
c = Celsius(20)
print(c, c + 5, c * 2, type(c * 2).__name__, c == 20.0, [c], f"{c:.2f}", str(c), sum([c, c]), max(c, 15), round(c, 1), int(c), hash(c) == hash(20.0))
class Mod:
    def __init__(self, n, m=7): self.n, self.m = n % m, m
    def __add__(self, o): return Mod(self.n + (o.n if isinstance(o, Mod) else o), self.m)
    __radd__ = __add__
    def __mul__(self, o): return Mod(self.n * (o.n if isinstance(o, Mod) else o), self.m)
    def __pow__(self, e): return Mod(pow(self.n, e, self.m), self.m)
    def __eq__(self, o): return self.n == (o.n if isinstance(o, Mod) else o % self.m)
    def __repr__(self): return f"{self.n} (mod {self.m})"
print(Mod(5) + 4, 10 + Mod(3), Mod(3) * Mod(5), Mod(3) ** 6, Mod(3) == 10, sum([Mod(3), Mod(6)]), [Mod(i) for i in (7, 8)])
