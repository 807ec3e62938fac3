print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-17, 5), 7 / 2, 6 / 3, 2 ** 10, 2 ** -1, -2 ** 2, 0 ** 0)
print(2 ** 200, 3 ** 50 % 1000, pow(3, 50, 1000), pow(3, -1, 7), 10 ** 30 // 7, -(10 ** 20) // 3, 10 ** 18 + 1)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -5 >> 1, -1 & 0xFF, 0b1010, 0o17, 0xFF, 1_000_000)
print(bin(10), oct(64), hex(255), bin(-5), int("ff", 16), int("0b101", 0), int("-12"), int(" 42 "), int("1_000"), int(3.99), int(-3.99))
print((255).bit_length(), (10).bit_count(), (0).bit_length(), (1024).to_bytes(2, "big"), int.from_bytes(b"\x04\x00", "big"), (1000).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True))
for bad in ("abc", "3.5", "", "12a", "0x10"):
    try:
        int(bad)
    except ValueError as e:
        print(e)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1 << -1, lambda: int(None), lambda: int("9", 8), lambda: 2.0 % 0, lambda: (300).to_bytes(1, "big")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "|", e)
print(True + True, True * 5, sum([True, False, True]), bool(""), bool("0"), bool([0]), bool(0.0), not None, 1 < 2 < 3, 1 < 3 > 2, 3 == 3.0 != 4)
print(1 and 2, 0 or "x", None or 0 or [], "" and 1, not 1 == 2, 1 if [] else 2, 5 in [1, 5] == True)
print(abs(-3), round(2.5), round(3.5), round(-2.5), round(1234, -2), round(1250, -2), round(2.675, 2), round(5), type(round(2.0)).__name__, round(2.345, 1))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + to_base(-n, base)
    return (to_base(n // base, base) if n >= base else "") + digits[n % base]
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
def is_prime(n):
    return n > 1 and all(n % i for i in range(2, int(n ** 0.5) + 1))
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]
print(gcd(1071, 462), to_base(255, 2), to_base(-255, 16), to_base(123456789, 36), list(collatz(12)), [n for n in range(30) if is_prime(n)])
print(sieve(50), len(sieve(5000)), sum(int(c) for c in str(2 ** 100)), str(2 ** 64)[::-1])
print([i for i in range(1, 500) if sum(d for d in range(1, i) if i % d == 0) == i], [n for n in range(100, 1000) if n == sum(int(c) ** 3 for c in str(n))])
flags = 0
READ, WRITE, EXEC = (1 << i for i in range(3))
flags |= READ | EXEC
flags &= ~READ
flags ^= WRITE
print(flags, f"{flags:03b}", bool(flags & WRITE), [name for name, bit in [("r", READ), ("w", WRITE), ("x", EXEC)] if flags & bit])
x = 0b1011_0010
print(x & -x, x & (x - 1), f"{x ^ (x >> 1):08b}", bin(x).count("1"), (x >> 4) & 0xF, f"{int(f'{x:08b}'[::-1], 2):#x}", x.__add__(1), (5).real, (5).numerator)
import math
print(math.factorial(25), math.comb(52, 5), math.perm(5, 2), math.gcd(12, 18, 8), math.lcm(4, 6), math.isqrt(10 ** 20 + 1), math.prod(range(1, 8)))
