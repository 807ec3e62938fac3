n = 1
for i in range(1, 31):
    n *= i
print(n, len(str(n)), n // 10 ** 20, n % 10 ** 9, n >> 50, n & 0xFFFF)
print(-n // 7, -n % 7, divmod(-n, 12345678901234567), divmod(n, -12345678901234567))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
print(a * a - b * (b - a), a.bit_length(), (a ^ b) & 0xff, a | 1 == a)
print(2 ** 64, 2 ** 64 - 1, -(2 ** 64), ~(2 ** 64), 2 ** 64 >> 60, (2 ** 64 + 5) & ~7)
print(int(2 ** 64 / 3), 2 ** 64 / 3, float(2 ** 70), 2.0 ** 70 == 2 ** 70, 2 ** 1023 * 1.0)
try:
    float(2 ** 1024)
except OverflowError as error:
    print(error)
try:
    2 ** 1024 * 1.0
except OverflowError as error:
    print(error)
print(f"{10 ** 25:,} {10 ** 25:_} {2 ** 70:x} {2 ** 70:#b} {-10 ** 20:+d} {10 ** 20:e} {10 ** 20:.3f}")
print(sum(10 ** k for k in range(25)), max(2 ** 70, 3 ** 40), sorted([2 ** 65, -2 ** 65, 0, 2 ** 64]))
print({2 ** 70: "big"}[2 ** 70], 2 ** 70 in {2 ** 70}, 2 ** 70 == 2.0 ** 70, hash(2 ** 70) == hash(2.0 ** 70))
import math
print(math.isqrt(10 ** 40), math.gcd(2 ** 70, 6 ** 30), math.factorial(25), math.comb(60, 30), math.perm(20, 10), math.lcm(10 ** 10, 12))
print(int("9" * 40) + 1, int("-" + "9" * 40) - 1, int("f" * 20, 16))
x = 10 ** 18
for _ in range(3):
    x = x * 10 + 7
    print(x, type(x).__name__)
x -= 7 * 111
x //= 1000
print(x, x == 10 ** 18)
print(pow(7, 10 ** 20, 10 ** 9 + 7), pow(2, 200, 2 ** 100 - 1))
print(round(12345678901234567890123, -5), round(2 ** 65, -1), (2 ** 65).__round__(-18))
print(2 ** 65 < 2.0 ** 66, 2 ** 65 < float("inf"), 2 ** 2000 < float("inf"), -2 ** 2000 > float("-inf"), 2 ** 65 != float("nan"))
print(-5 // 2 ** 70, -5 % 2 ** 70, 5 // -2 ** 70, 5 % -2 ** 70, 2 ** 70 // 2 ** 69, -2 ** 70 // 3)
print((-2 ** 70) >> 3, (-2 ** 70) & 0xFF, (-2 ** 70 + 1) | 1, (-2 ** 70) ^ (2 ** 70))
print([10 ** 20] * 2, (10 ** 20,), {10 ** 20}, str(-10 ** 20), repr(10 ** 20))
print(range(10 ** 20, 10 ** 20 + 3)[1], list(range(10 ** 20, 10 ** 20 + 3)), len(range(0, 10 ** 15, 7)))
try:
    len(range(10 ** 20))
except OverflowError as error:
    print(error)
try:
    [1] * 10 ** 20
except (OverflowError, MemoryError) as error:
    print(type(error).__name__, error)
try:
    "ab"[10 ** 20]
except IndexError as error:
    print(error)
print("abc"[:10 ** 20], "abc"[-10 ** 20:], [1, 2, 3][10 ** 20:])
try:
    int("9" * 5000)
except ValueError as error:
    print(error)
