from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_DOWN, localcontext, InvalidOperation
from fractions import Fraction
import math

print(Decimal("0.1") + Decimal("0.2"), Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), Decimal(0.1), Decimal("1.10"), repr(Decimal("1.10")))
print(Decimal(1) / Decimal(7), Decimal(2).sqrt(), Decimal("3.0") * 2, Decimal("10") / 4, Decimal("7") // 2, Decimal("-7") % 3, Decimal("1E+3"), Decimal("1.5") ** 3)
price = Decimal("19.995")
cent = Decimal("0.01")
print(price.quantize(cent), price.quantize(cent, ROUND_HALF_UP), price.quantize(cent, rounding=ROUND_DOWN), round(price, 1), round(price), int(price), float(price))
print(f"{Decimal('1234567.891'):,.2f}", f"{Decimal('5'):.3f}", f"{Decimal('0.25'):.0%}", str(Decimal("1E-8")), Decimal("100").normalize(), Decimal("-0"), abs(Decimal("-3.5")))
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal("123456.789") + 0)
print(getcontext().prec, Decimal(1) / 3)
print(sorted([Decimal("2.5"), Decimal("1"), Decimal("-1")]), max(Decimal("1.0"), Decimal("0.99")), sum([Decimal("0.1")] * 10), Decimal("1.0") == 1, Decimal("2") > 1.5, hash(Decimal(1)) == hash(1))
for f in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(1) + 1.5, lambda: Decimal(-1).sqrt()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

a, b = Fraction(1, 3), Fraction("0.25")
print(a + b, a * b, a / b, a - b, a ** 2, -a, a < b, Fraction(6, -8), Fraction(4), Fraction(0.5), repr(a), float(a), a + 1, a + 0.5)
print(a.numerator, a.denominator, Fraction("3/7"), Fraction(math.pi).limit_denominator(1000), round(Fraction(7, 2)), math.floor(Fraction(-7, 2)), Fraction(7, 2) // 1, Fraction(7, 2) % 1, Fraction(1, 2) == 0.5)
print(sum(Fraction(1, n) for n in range(1, 11)), [str(Fraction(n, 12)) for n in range(1, 7)], sorted([Fraction(1, 2), Fraction(1, 3)]), Fraction(10, 4).__class__.__name__, hash(Fraction(2, 1)) == hash(2))
for f in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def invoice(lines, vat=Decimal("0.19")):
    net = Decimal(0)
    for name, qty, unit in lines:
        total = qty * Decimal(unit)
        net += total
        print(f"{name:<12}{qty:>4} x {unit:>8}{total:>12,}")
    tax = (net * vat).quantize(cent, ROUND_HALF_UP)
    print(f"{'net':<26}{net:>12,}\n{'VAT':<26}{tax:>12}\n{'total':<26}{net + tax:>12,}")


invoice([("widget", 3, "4.99"), ("gadget", 120, "12.50"), ("shipping", 1, "7.05")])


def egyptian(f):
    while f:
        d = -(-f.denominator // f.numerator)
        yield f"1/{d}"
        f -= Fraction(1, d)


print(" + ".join(egyptian(Fraction(7, 15))), " + ".join(egyptian(Fraction(4, 13))))


def continued(f):
    while True:
        q, r = divmod(f.numerator, f.denominator)
        yield q
        if not r:
            return
        f = Fraction(f.denominator, r)


print(list(continued(Fraction(415, 93))))
