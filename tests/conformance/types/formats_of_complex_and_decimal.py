# Formats of Decimal and complex, and the numerals that complex() reads.
import itertools
from decimal import Decimal
import datetime
for v in (Decimal("NaN"), Decimal("1.50"), Decimal("-0"), Decimal("Infinity"), Decimal("-1234567.891"), Decimal("1E+5"), Decimal("sNaN")):
    for s in ("#8e", "#", "z", "z.1f", "+z.0f", "08", "<08", "=8", "*^12", ",", "_", ",.2f", "10,.3e", "n", "010n", "%", ".1%", "g", "G", "E", ".3", "s", "d", "x", "c", "+", " ", "-", "é>9", "{>5", "5s", ".2s", "+=9", "0", "00", "1.", "F", ".0f", ".0e", ".0g", "020,.1f", "*=20,", "z%", "-0.3f", "08z", "_.2f", "\0>5", "5\0"):
        try: r = repr(format(v, s))
        except Exception as e: r = f"{type(e).__name__} {e}"
        print(v, s, r)
for v in (-0.5j, 1-0j, complex("-0"), complex("nan-infj"), 1e20+3j, 12345.678-9j):
    for s in ("z", "z.0f", "#", "#.0f", "08", "=9", "<9", "*^30", ",", "_", ",.2f", "n", "%", "g", "e", "+", " ", "+.1e", "s", "d", "0", "#g", "<020", "z.1g", ".3", "10", "=", "^", "z>9"):
        try: r = repr(format(v, s))
        except Exception as e: r = f"{type(e).__name__} {e}"
        print(v, s, r)
for v in ("٣٤", "١.٥", " ٣j ", "１２+３j", "1_0+2_0j", "1_j", "½", "(٣)", "nan+infj", "1+", "++1", "1 +2j", "j", "+j", "-jj", "1e1_0j", "_1j", "1__0j", "( 1+2j )", "((1))", "\u20031\u2003", "1+2J", "infinityj", "1e400", ""):
    for t in (complex, float, int, Decimal):
        try: r = repr(t(v))
        except Exception as e: r = f"{type(e).__name__} {e}"
        print(ascii(v), t.__name__, r)
