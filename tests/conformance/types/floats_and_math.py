import math

print(0.1 + 0.2, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 1e308 * 10, -1e308 * 10, 1e-320, 5e-324 / 2, 1.0, 1e3, 123456789012345678.0)
print(1 / 3, 2 / 3, 10 / 3, 100.0, 1e15, 1e16, 1.5e300 * 1e10, 0.00001, 0.0001, 3.0e-10, 12345.678901234567)
nan, inf = float("nan"), float("inf")
print(nan == nan, nan != nan, nan is nan, inf > 10 ** 400, inf - inf, -inf, math.isnan(nan), math.isinf(-inf), [nan] == [nan], max(1, nan), min(nan, 1))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, 2), 2 ** 0.5, 9 ** 0.5, 8 ** (1 / 3), 1e0, float("1e-3"), float(" 2.5 "), float("1_0.5"))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), int(-2.5), round(-2.5), math.floor(1e20), math.fmod(-7, 3), -7 % 3, math.modf(3.25), math.frexp(10.0))
print((0.5).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (0.1).hex(), float.fromhex("0x1.8p3"), 1.1 .as_integer_ratio()[1])
print(math.sin(0), math.cos(math.pi), round(math.sin(math.pi / 6), 10), math.tan(0.5), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.dist((0, 0), (1, 1)))
print(math.exp(1), math.log(100, 10), math.log10(1000), math.log2(8), math.log(math.e), math.log1p(1e-10), math.sqrt(2), math.pow(2, 3), math.cbrt(27) if hasattr(math, "cbrt") else "")
print(math.tau, math.e, math.copysign(3, -0.0), math.fsum([0.1] * 10), sum([0.1] * 10), math.erf(0.5), math.gamma(5))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: 10.0 ** 400, lambda: math.factorial(-1), lambda: int(inf), lambda: int(nan), lambda: float("abc"), lambda: math.exp(1000), lambda: 0.0 ** -1, lambda: math.factorial(2.5), lambda: float([]), lambda: round(inf), lambda: "3" * 2.0, lambda: 10 ** 400 / 3):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def newton_sqrt(x, eps=1e-12):
    guess = x / 2
    steps = 0
    while abs(guess * guess - x) > eps:
        guess = (guess + x / guess) / 2
        steps += 1
    return guess, steps


def integrate(f, a, b, n=1000):
    h = (b - a) / n
    return h * (0.5 * f(a) + sum(f(a + i * h) for i in range(1, n)) + 0.5 * f(b))


def compound(p, rate, years):
    for y in range(1, years + 1):
        p *= 1 + rate
        yield y, p


print(newton_sqrt(2), newton_sqrt(144))
print(integrate(math.sin, 0, math.pi), integrate(lambda x: x ** 2, 0, 3, 300))
for y, p in compound(1000, 0.05, 4):
    print(f"year {y}: {p:>10.2f} {p!r}")
print(f"{math.pi:.15f} {1e-7:.3g} {123456.789:.4g} {0.5:.0f} {1.5:.0f} {1e10:g} {1e5:g} {123.0:g} {0.1:.30f}")
print([round(x * 0.1, 1) for x in range(5)], [x / 10 for x in range(4)], hash(1.0) == hash(1), hash(0.5), 3.0 == 3, {1: "a"}[1.0])
print(str(1e22), repr(1e21), 1.7976931348623157e308, 2.2250738585072014e-308, -0.0 == 0.0, 4.35 * 100, 1.1 + 2.2, 0.1 * 3, 1 - 0.9, 1e23, 9007199254740993.0)
