# Numbers in Python: int, float, complex, and the math / cmath modules
import cmath
import math
import numbers
import sys

print(7 / 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 10, 2 ** -1, (-8) ** (1 / 3))
print(10 ** 25, 2 ** 100, -(2 ** 64), 1_000_000, 0xff, 0o17, 0b1011, 1e3, 12e-1)
print(int("ff", 16), int("0b101", 0), int("  42 "), int("-1_000"), int(3.99), int(-3.99), int("z", 36), int(True))
print(bin(10), oct(64), hex(255), hex(-255), bin(-5), (255).bit_length(), (7).bit_count(), (0).bit_length())
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 40, -17 >> 2, True + True, True & False)
print((1024).to_bytes(4, "big"), (1024).to_bytes(2, "little"), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", "big", signed=True))
print(pow(3, 200, 13), pow(3, -1, 11), pow(2, 0.5), abs(-3), round(2.5), round(3.5), round(-2.5), round(1234, -2), round(0.125, 2))
print(math.gcd(12, 18, 30), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2), math.isqrt(99))
print(0.1 + 0.2, 1 / 3, 1e16 + 1, 0.1 * 3, 1.1 + 2.2, 3.0, 1e22, 1e-7, 123456789.123456789, 5e-324, 1.7976931348623157e308)
print((0.5).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p3"), (2.0).is_integer(), (2.5).is_integer(), float("1e5"), float(" -inf "))
inf, nan = float("inf"), float("nan")
print(inf > 10 ** 400, nan == nan, nan in [nan], inf - inf, max(1, nan), min(nan, 1), math.isclose(0.1 + 0.2, 0.3), math.isnan(nan))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.modf(3.25), math.frexp(8.0), math.fmod(-7, 3), math.remainder(7, 4), math.copysign(1, -0.0))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)), math.degrees(math.pi), math.radians(180), math.log(100, 10), math.log2(8), math.log10(1000), math.exp(0))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]), math.e, math.tau, math.sqrt(2), math.cbrt(27))
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxsize, math.nextafter(1, 2), math.ulp(1.0))
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z * (1 - 2j), z / 2, z ** 2, z == complex(3, 4), -z, 1j * 1j, complex("1-2j"), complex(0, -0.0))
print(cmath.sqrt(-1), cmath.polar(1j), cmath.phase(-1), cmath.rect(2, 0), cmath.isclose(cmath.exp(1j * math.pi), -1), 0j, (1e20 + 1j))


def roots(a, b, c):
    disc = b * b - 4 * a * c
    sq = math.sqrt(disc) if disc >= 0 else cmath.sqrt(disc)
    return (-b + sq) / (2 * a), (-b - sq) / (2 * a)


for coeffs in [(1, -3, 2), (1, 2, 1), (1, 2, 5), (2, -4, 3)]:
    print(coeffs, "->", *roots(*coeffs))
for v in (1, 1.5, 2j, True):
    print(type(v).__name__, [c.__name__ for c in (numbers.Integral, numbers.Rational, numbers.Real, numbers.Complex, numbers.Number) if isinstance(v, c)])

for src in ("1 / 0", "1.5 // 0", "5 % 0", "0 ** -1", "int('12a')", "int('1.5')", "float('abc')", "math.sqrt(-1)", "math.log(0)",
            "10.0 ** 400", "math.exp(1000)", "int(nan)", "int(inf)", "1 << -1", "3j < 4j", "math.factorial(-1)", "float(10 ** 400)",
            "pow(2, -1, 4)", "'1' + 1", "complex('1 + 2j')", "round('x')", "(1).__add__('x')", "math.factorial(2.5)", "int('5', 40)", "0j ** -1"):
    try:
        print(src, "=", eval(src))
    except Exception as e:
        print(f"{src:20} {type(e).__name__}: {e}")


def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps


print(collatz(27)[:12], len(collatz(27)), max(collatz(27)))
x = y = 257; print(x == y, 3 < 4 < 5, 1 < 3 > 2, not 0, 5 and 0, 0 or "", None or 3, 0 == 0.0 == False)
