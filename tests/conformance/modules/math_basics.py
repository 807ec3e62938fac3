import math
from math import ceil, floor, pi, sqrt

print(pi, math.e, math.tau, math.inf, -math.inf, math.nan, sqrt(2), sqrt(16), ceil(1.2), floor(-1.2), ceil(-1.2), math.trunc(-1.7), math.fabs(-2), math.factorial(10), math.gcd(48, 36), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.isqrt(50), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), sum([0.1] * 10))
print(math.pow(2, 10), math.exp(1), math.log(math.e), math.log(8, 2), math.log10(1000), math.log2(8), math.log1p(0), math.expm1(0), math.sin(pi / 2), math.cos(0), math.tan(0), math.asin(1), math.acos(1), math.atan(1), math.atan2(1, 1), math.degrees(pi), math.radians(180), math.hypot(3, 4), math.sinh(0), math.cosh(0), math.tanh(0))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1e308), math.copysign(3, -1), math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 4), math.modf(2.75), math.frexp(8), math.cbrt(8), math.floor(10 ** 20), math.ceil(1e15), math.factorial(20), math.gcd(0, 5), math.isqrt(10 ** 30))
for bad in (lambda: sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: sqrt("x"), lambda: floor(math.inf), lambda: math.gcd(1.5, 2), lambda: math.factorial(2.5), lambda: math.isqrt(-1)):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)


def distance(a, b): return sqrt(sum((x - y) ** 2 for x, y in zip(a, b)))
def area(points): return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))) / 2
def newton(f, df, x):
    for _ in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-12: break
    return x
def integrate(f, a, b, n=1000):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)


print(distance((0, 0), (3, 4)), area([(0, 0), (4, 0), (4, 3)]), newton(lambda x: x * x - 2, lambda x: 2 * x, 1), round(integrate(math.sin, 0, pi), 6), [round(math.sin(math.radians(d)), 4) for d in range(0, 181, 45)], [f"{math.sqrt(n):.3f}" for n in (2, 3, 5)], round(pi, 4), f"{pi:.2f} {math.e:.3e}", math.pi == pi)
