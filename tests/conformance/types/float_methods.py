for x in (0.5, -2.75, 3.0, 1e100, -0.0, 0.1):
    print(x, x.is_integer(), x.as_integer_ratio(), x.hex(), float.fromhex(x.hex()) == x, x.conjugate())
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_0.5"), float(7), float(True), float(), float(b"2.5"))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(0.5), round(1e20), round(2.5, 0), round(1.005, 2), type(round(2.0)))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, -2), 2.0 ** 0.5, 2 ** 0.5 * 2 ** 0.5 == 2, 0.1 + 0.2, 1e16 + 1, 1e308 * 10, -1e308 * 10)
nan, inf = float("nan"), float("inf")
print(nan == nan, nan != nan, nan < 1, inf > 10 ** 400, inf - inf, inf == inf, nan in [nan], [nan] == [nan], min(nan, 1), min(1, nan), inf // 1, -inf % 2)
print(1.0 == 1, hash(1.0) == hash(1), 0.0 == -0.0, {1: "a", 1.0: "b", True: "c"}, 1e22, 1e23, 123456789012345678.0, 1e-7, 0.0001, 1e15, 1e16, 5e-324, 1.7976931348623157e308)
for call in (lambda: float("x"), lambda: float(""), lambda: float(None), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: round(inf), lambda: round(nan), lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(),
             lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: float("1e"), lambda: float.fromhex("zz"), lambda: 1.5 << 1, lambda: [1] * 1.5, lambda: range(1.5), lambda: str(5)[1.0], lambda: float([]), lambda: float(10 ** 400)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
