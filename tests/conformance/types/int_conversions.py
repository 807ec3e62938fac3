for text in ("42", " 42 ", "-7", "+7", "1_000", "0", "007", "٣", "\n5\t"):
    print(repr(text), int(text))
for text, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("zz", 36), ("101", 2), ("-0x1f", 0), ("1_0", 2), ("10", 0)):
    print(text, base, int(text, base))
print(int(3.99), int(-3.99), int(True), int(), int(1e20), int("9" * 25), int(b"12"), int(bytearray(b"3")))
print(bin(10), oct(10), hex(255), bin(-5), hex(-255), format(255, "x"), format(255, "#X"), format(5, "08b"), str(10 ** 20), f"{10**6:,}")
class Num:
    def __int__(self): return 5
    def __index__(self): return 6
print(int(Num()), [0] * Num(), hex(Num()), "abcdefgh"[Num()])
for call in (lambda: int("4.2"), lambda: int(""), lambda: int("abc"), lambda: int("12", 2), lambda: int("0x1", 10), lambda: int(None), lambda: int([]), lambda: int("1", 37), lambda: int(5, 10),
             lambda: int(float("inf")), lambda: int(float("nan")), lambda: int("1__0"), lambda: int("_1"), lambda: hex(1.5), lambda: int("é"), lambda: int(b"x"), lambda: int("010", 0)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
