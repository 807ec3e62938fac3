import math
from fractions import Fraction as F
from decimal import Decimal as D
class Fl:
    def __float__(s): return 2.0
class Ix:
    def __index__(s): return 9
for v in (F(1,4), D('0.25'), Fl(), Ix(), True, "x", None):
    for f in (math.sqrt, math.sin, math.floor, math.ceil, math.isnan, math.log, lambda x: math.pow(x, 2), math.isfinite, math.exp, lambda x: math.isclose(x, 0.25), math.trunc, lambda x: math.hypot(x, 1), lambda x: math.copysign(1, x), lambda x: math.fsum([x, x]), lambda x: math.prod([x, 2]), lambda x: math.dist([x], [0]), math.degrees, math.modf, math.frexp, lambda x: math.ldexp(x, 1), lambda x: math.atan2(x, 1), lambda x: math.fmod(x, 2), math.factorial, math.isqrt, lambda x: math.gcd(x, 3), lambda x: math.comb(x, 1), math.log2, lambda x: math.log(x, 2), lambda x: float(x), lambda x: int(x), lambda x: complex(x), lambda x: round(x)):
        try: print(f(v), end=" ")
        except Exception as e: print(type(e).__name__, e, end=" | ")
    print()
