from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, getcontext, localcontext, InvalidOperation, DivisionByZero
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(7), Decimal("1.10") * 2, Decimal("1e3"), Decimal("-0"), Decimal(5) ** 3, Decimal(2).sqrt(), Decimal("7") % 3, Decimal("-7") // 2)
for mode in (ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN):
    print(mode, Decimal("2.665").quantize(Decimal("0.01"), rounding=mode), Decimal("-2.5").quantize(Decimal("1"), rounding=mode))
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 3, Decimal("123456") + 1)
print(getcontext().prec, f"{Decimal('1234.5'):,.2f}", Decimal("1.500").normalize(), Decimal("NaN").is_nan(), Decimal("Infinity") > 5, Decimal("1.0") == 1, Decimal(0.5), sorted([Decimal(2), Decimal("1.5")]), Decimal("3.7").to_integral_value(), int(Decimal("3.9")))
for call in (lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Decimal(1) + 1.5, lambda: Decimal("NaN") > 1, lambda: Decimal(0) / 0):
    try:
        print(call())
    except (InvalidOperation, DivisionByZero, TypeError) as error:
        print(type(error).__name__, error)
