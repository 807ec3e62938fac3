# Digits as bits, and turned around.
from decimal import Decimal as D, InvalidOperation
print(D("1100").logical_and(D("1010")), D("1100").logical_or(D("1010")), D("1100").logical_xor(D("1010")), D("1100").logical_invert())
print(D("1100").rotate(2), D("1100").rotate(-2), D("1100").shift(2), D("1100").shift(-2), D("-1.5").rotate(1))
for f in (lambda: D(12).logical_and(1), lambda: D("1.1").logical_or(1), lambda: D(-1).logical_invert(), lambda: D(1).rotate(99), lambda: D(1).rotate(D("1.5"))):
    try: print(f())
    except InvalidOperation as e: print(type(e).__name__, e)
