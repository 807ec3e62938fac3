def is_prime(n): return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))
def factors(n):
    out, d = [], 2
    while n > 1:
        while n % d == 0: out.append(d); n //= d
        d += 1
    return out
def gcd(a, b):
    while b: a, b = b, a % b
    return a
def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while n: n, r = divmod(n, base); out = digits[r] + out
    return out or "0"
def sqrt(n, eps=1e-12):
    x = n
    while abs(x * x - n) > eps * n: x = (x + n / x) / 2
    return x
print([n for n in range(50) if is_prime(n)], factors(360), factors(997), gcd(1071, 462), [to_base(255, b) for b in (2, 8, 10, 16, 36)], int("zz", 36), sqrt(2), round(sqrt(10), 6))
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(17, 5), divmod(-17, 5), 2 ** 10, 2 ** -2, 10 / 4, 10 // 4, 1e3, 3.0 == 3, 0.1 + 0.2, round(0.1 + 0.2, 2), round(2.5), round(3.5), round(-2.5), round(1234.5678, 2), round(1234.5678, -2), int(3.99), int(-3.99), abs(-7), 5 / 2 * 2, 17 / 5, 1_000_000)
print(2 ** 100, 3 ** 50 % 1000, pow(3, 50, 1000), (2 ** 64).bit_length(), 10 ** 20 // 7, -(10 ** 20) % 7, 123456789 * 987654321, 99 ** 9, len(str(2 ** 1000)), sum(map(int, str(2 ** 100))), int("1" * 30) % 97, hex(2 ** 40), 0xFF + 0b11 + 0o17)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, bin(10), hex(255), oct(8), bin(5)[2:].zfill(8), f"{13:b}", int("1101", 2), (13).bit_count(), [n for n in range(16) if n & (n - 1) == 0], sum(1 << i for i in (0, 2, 4)), -5 >> 1, -1 & 0xFF)
total = 0.0
for _ in range(10): total += 0.1
print(total, total == 1.0, abs(total - 1) < 1e-9, 1 / 3, 2 / 3, 1e16 + 1, 1e308 * 10, -1e308 * 10, float("nan") == float("nan"), 0.1 * 3, 1.1 + 2.2, 100 * 1.1, 4.35 * 100, 5e-324, 1.7976931348623157e308, 123456789.123456789)
print(max(3, 1.5, 2), min([4, 2, 8]), sum([0.5] * 4), sum(range(101)), sorted([3, 1.5, -2, 0]), [round(n / 7, 3) for n in range(4)], 3 + 0.5, 3 * 2.0, True + 1, 10 % 3.5, -7.5 // 2, 7.5 % -2, 2 ** 0.5, 8 ** (1 / 3), 0 ** 0, (-8) // 3, float(10) / 3)
digits = [int(c) for c in "4539148803436467"]
luhn = sum(d if i % 2 else sum(divmod(d * 2, 10)) for i, d in enumerate(digits))
print(luhn, luhn % 10 == 0, [n for n in range(1, 1000) if sum(d for d in range(1, n) if n % d == 0) == n], sum(n for n in range(1000) if n % 3 == 0 or n % 5 == 0))
roman = lambda n: "".join(s * (n // v) for (v, s), n in zip(P, [n] + [n % v for v, _ in P[:-1]])) if False else r(n)
P = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def r(n):
    out = ""
    for v, s in P:
        while n >= v: out += s; n -= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])
mean = lambda xs: sum(xs) / len(xs)
xs = [2, 4, 4, 4, 5, 5, 7, 9]
variance = mean([(x - mean(xs)) ** 2 for x in xs])
print(mean(xs), variance, variance ** 0.5, sorted(xs)[len(xs) // 2], max(set(xs), key=xs.count), [round(x / sum(xs) * 100, 1) for x in xs], f"{mean(xs):.3f} {1 / 7:.10f} {1e6:,.2f} {0.256:.1%} {1234567:e} {255:#x} {-5:+} {5:05} {3.0:g}")
for bad in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 0 ** -1, lambda: int("x"), lambda: float("y"), lambda: 1 + "1", lambda: 2.0 ** 5000, lambda: int(float("inf")), lambda: round("1"), lambda: 1 << -1, lambda: pow(2, -1, 4)):
    try:
        print(bad())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
