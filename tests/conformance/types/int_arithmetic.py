def attempt(text):
    try:
        print(text, "=", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)


for text in ["7 // 2", "-7 // 2", "7 // -2", "-7 % 3", "7 % -3", "divmod(-7, 3)", "divmod(7, -3)", "2 ** 100", "2 ** -1", "(-2) ** 3",
             "0 ** 0", "0 ** -1", "1 / 3", "10 / 5", "7 / -2", "1 // 0", "1 % 0", "1 / 0", "divmod(1, 0)", "5 & 3", "5 | 3", "5 ^ 3", "~5",
             "1 << 70", "-1 >> 3", "1 << -1", "1 >> -1", "10 ** 20 // 3", "-(10 ** 20) // 3", "-(10 ** 20) % 7", "(1 << 64) - 1", "(1 << 63) - 1 + 1",
             "-9223372036854775808 - 1", "-(-9223372036854775808)", "9223372036854775807 * 9223372036854775807", "abs(-9223372036854775808)",
             "-9223372036854775808 // -1", "10 ** 30 == 10.0 ** 30", "2 ** 53 + 1 == float(2 ** 53 + 1)", "10 ** 400 / 10 ** 399", "10 ** 400 / 1.0",
             "int(1e20)", "int('12_345')", "int('  42\\n')", "int('0x1f', 16)", "int('0b101', 0)", "int('z', 36)", "int('9', 8)", "int('')",
             "int('1__0')", "int(3.99)", "int(-3.99)", "int('inf')", "int(float('inf'))", "int(float('nan'))", "int([])", "int('5', 1)", "int(5, 2)",
             "int('12', base=3)", "int()", "int(True)", "True + True", "True * 3.5", "-True", "~True", "True & False", "True | 2", "True ^ True",
             "(255).bit_length()", "(0).bit_length()", "(-256).bit_length()", "(255).bit_count()", "(1024).to_bytes(2, 'big')",
             "(1024).to_bytes(4, 'little')", "(-1).to_bytes(2, 'big', signed=True)", "(256).to_bytes(1, 'big')", "(-1).to_bytes(1, 'big')",
             "int.from_bytes(b'\\x04\\x00', 'big')", "int.from_bytes(b'\\xff', 'big', signed=True)", "int.from_bytes([1, 2], 'little')",
             "(6).as_integer_ratio()", "(5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate()", "pow(3, 200, 13)", "pow(3, -1, 7)",
             "pow(2, -1, 4)", "pow(2, 3, 0)", "pow(2, 5, -3)", "pow(2, 0.5)", "pow(2.0, 3, 5)", "round(15, -1)", "round(25, -1)", "round(-15, -1)", "round(12345, -2)",
             "round(5, 2)", "bin(10)", "bin(-10)", "oct(64)", "hex(255)", "hex(-1)", "hex(10 ** 20)", "bin(1.5)", "0b1010, 0o17, 0xFF, 1_000", "1 if 0 else 2",
             "hash(2 ** 61 - 1)", "hash(2 ** 61)", "hash(-1)", "hash(-2)", "hash(10 ** 30)", "hash(True)", "str(10 ** 50)", "'%d' % 10 ** 2", "int('١٢')"]:
    attempt(text)
