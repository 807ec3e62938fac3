for n in (0, 1, -1, 255, -256, 2 ** 40, -(2 ** 70)):
    print(n, n.bit_length(), n.bit_count(), n.conjugate(), n.numerator, n.denominator, n.real, n.imag, n.as_integer_ratio())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), (65).to_bytes(), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), int.from_bytes([1, 0], "little"))
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), -7 / 2, 2 ** 10, 2 ** -1, (-2) ** 3, 0 ** 0)
print(pow(3, 4), pow(3, 4, 5), pow(3, -1, 7), pow(2, 100, 97), pow(-2, 3), pow(5, 0, 1), round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5))
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 10, -1 >> 3, -8 >> 1, 5 << 0, (1 << 100) >> 98, True + True, True & 1, ~True)
print(10 ** 30 // 7, 10 ** 30 % 7, -(10 ** 30) // 7, 3 ** 50, 2 ** 64 - 1, -2 ** 63 - 1, 12345678901234567890 * 98765432109876543210, 10 ** 40 == 10.0 ** 40)
for call in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"),
             lambda: 1 + "a", lambda: "a" + 1, lambda: 1 + None, lambda: [] - 1, lambda: 1 < "a", lambda: 5 @ 5, lambda: -"a", lambda: ~1.5, lambda: 1 & 1.0, lambda: (5).to_bytes(1, "middle"), lambda: 10 ** 400 * 1.0):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
