import decimal
from decimal import *
for mode in (ROUND_DOWN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP):
    with localcontext(Context(prec=30, rounding=mode)):
        print(Decimal(2).sqrt(), Decimal(2).ln(), Decimal(2).exp(), Decimal(2)**Decimal("0.5"), Decimal(7).log10())
