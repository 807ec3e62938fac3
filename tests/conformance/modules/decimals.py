from decimal import *
from fractions import Fraction
getcontext().prec = 28
print(Decimal('0.1') + Decimal('0.2'), Decimal(0.1), Decimal('3.30') * 2, Decimal(1) / 7, Decimal(-7) // 2, Decimal(-7) % 2)
print(Decimal('2').sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal('1000').log10(), Decimal(2) ** Decimal('0.5'), Decimal('1.1') ** 10)
print(Decimal('2.675').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP), round(Decimal('2.675'), 2), Decimal('1E+3').normalize(), Decimal('1000').normalize(), f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.5'):.0%}")
for f in (lambda: Decimal('x'), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) + 1.5, lambda: Decimal('NaN') < 1, lambda: Decimal('sNaN') + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, ctx.flags[Inexact])
print(Decimal(1) / 3, sorted([Decimal('1.10'), Decimal('1.1'), Decimal(0)]), Decimal('1.10') == Decimal('1.1'), hash(Decimal('2')) == hash(2), repr(Decimal('-0.00')), Decimal('1.5').as_tuple(), Decimal('1.5').as_integer_ratio())
print(sum([Decimal('0.1')] * 10), max(Decimal(3), Decimal(4)), int(Decimal('3.9')), float(Decimal('0.25')), Decimal('123.456').adjusted(), Decimal('Infinity'), -Decimal('Inf'), Decimal((1, (1, 2), -1)))
print(getcontext())
print(Fraction(1, 2) + Fraction(1, 3), Fraction('0.125'), Fraction(0.5), Fraction(3, -6), Fraction('3/4') ** 2, Fraction(7, 2) // 1, round(Fraction(7, 2)), float(Fraction(1, 3)), Fraction(3.14159).limit_denominator(100), Fraction(1, 2) == 0.5, Fraction(4, 2), repr(Fraction(1, 3) - 1))
for f in (lambda: Fraction(1, 0), lambda: Fraction('x'), lambda: Fraction(1.5, 2), lambda: Fraction(1, 2) + 'a'):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
