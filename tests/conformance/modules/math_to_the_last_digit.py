"""Sums, lengths and gamma to CPython's last digit; what is no domain and what is too large."""
import math
import random
import statistics

r = random.Random(7)
print(math.fsum([1.7777777777777781, 0.11111111111111122, 2.7777777777777772]), statistics.correlation([1, 2, 3], [1, 2, 4]))
for _ in range(40):
    row = [r.uniform(-1, 1) * 10.0 ** r.randrange(-5, 20) for _ in range(r.randrange(1, 9))]
    print(math.fsum(row), math.hypot(*row), math.dist(row, row[::-1]))
for x in (0.5, -0.5, 1, 2.5, 23, 24, 30.25, -3.7, 140.5, 171.5, 1e-21, -170.6, -250.5):
    print(x, math.gamma(x), math.lgamma(x))
print(math.hypot(5e-324, 5e-324), math.hypot(1e308, 1e308), math.hypot(math.inf, math.nan), math.hypot())
print(math.log(3 ** 100), math.log2(3 ** 100), math.sqrt(10 ** 25 + 7), math.log(10 ** 400), math.sin(10 ** 25 + 7))
inf, nan = math.inf, math.nan
for name, *args in (('gamma', 0), ('gamma', -1), ('gamma', 172), ('gamma', -inf), ('gamma', inf), ('lgamma', 0), ('lgamma', -3),
                    ('lgamma', -inf), ('atanh', 1), ('log1p', -1), ('sin', inf), ('acos', 2), ('acosh', -inf), ('sqrt', -inf),
                    ('exp', 710), ('cosh', 711), ('degrees', 1.7e308), ('sin', nan), ('fsum', [inf, -inf]), ('fsum', [inf, 1]),
                    ('fsum', [1e308, 1e308]), ('fsum', [nan, 1]), ('fsum', []), ('remainder', -2.5, 0.5), ('tan', -inf)):
    try:
        print(name, args, getattr(math, name)(*args))
    except (ValueError, OverflowError) as e:
        print(name, args, type(e).__name__, e)
