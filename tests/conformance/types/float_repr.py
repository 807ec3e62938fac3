values = [0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345678.0, 1e22, 1e23, 1.0, -0.0, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308,
          100.0, 1e100, 3.14159, 1.5e300 * 1e10, float("inf"), float("-inf"), float("nan"), 4.35, 2.675, 9007199254740993.0, 0.5, 1e21, 123e-7]
for value in values:
    print(repr(value), str(value), f"{value}", f"{value:.3f}", f"{value:g}", f"{value:e}", f"{value:.0f}" if abs(value) < 1e30 else "-")
for text in ["1.5", " 2.5\n", "1e3", "-.5", "5.", "1_0.0_1", "inf", "-Infinity", "nan", "NaN", "1e400", "-1e-400", "0x1p3", "", "1.5.2", "abc", "1e", "_1.0", "infinit", "1 2"]:
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(repr(text), "->", error)
for n in [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, 0.1]:
    print(n, round(n), round(n, 1), round(n, 2), round(n, -1), int(n), n // 1, n % 1, -n // 1, n.is_integer())
print(round(1234.5678, 2), round(1234.5678, -2), round(1e300, 2), round(5.015, 2), round(-2.5), round(3.5), type(round(2.0)), type(round(2.0, 0)))
print(5.5 // 2, -5.5 // 2, 5.5 % 2, -5.5 % 2, 5.5 % -2, divmod(-5.5, 2), divmod(5.5, -2), 2 ** 0.5, (-8) ** 2.0, 0.0 ** 0)
for text in ["1.0 / 0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0)", "0.0 ** -1", "2.0 ** 5000", "float('inf') - float('inf')", "float('inf') // 1", "round(float('inf'))", "round(float('nan'))", "int(1e308 * 10)", "float([])", "float(None)"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
print((0.5).hex(), (1.0).hex(), (-3.75).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0x.4p2"), (0.1).hex())
print((0.75).as_integer_ratio(), (2.5).real, (2.5).imag, (2.5).conjugate(), float.__name__, (1e10).is_integer())
print(1.0 == 1, 1.5 > 1, 0.1 + 0.2 == 0.3, abs(-2.5), -2.5, +2.5, hash(1.0), hash(0.5), hash(float("inf")), hash(1e100), max(1, 1.0), max(1.0, 1))
print(sum([0.1] * 10), 1e308 * 10, -1e308 * 10, 1e-320, 3 * 1.1, 1.1 + 2.2, 100 * 1.1, 1e16 + 1, float(10 ** 16 + 1))
