from fractions import Fraction
a, b = Fraction(3, 4), Fraction("0.125")
print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, abs(-a), a > b, a == 0.75, hash(Fraction(2)) == hash(2))
print(repr(a), Fraction(6, -8), Fraction(0.5), Fraction("-7/3"), Fraction(5), a + 1, 1 / a, a + 0.5, int(Fraction(7, 2)), round(Fraction(5, 2)), float(b), Fraction(3.14159).limit_denominator(100))
print(a.numerator, a.denominator, sum([Fraction(1, n) for n in range(1, 6)]), sorted([a, b, Fraction(1, 2)]), divmod(Fraction(7, 2), 1), 2 ** Fraction(2), bool(Fraction(0)))
for call in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: a / 0, lambda: Fraction(1.5, 2), lambda: a + "x", lambda: Fraction(float("nan"))):
    try:
        print(call())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
