import math
import sys

print(2 ** 200, -(3 ** 100), sep="\n")
print(math.factorial(50), len(str(math.factorial(500))), sum(map(int, str(2 ** 1000))))
print(10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 // 7, -10 ** 30 % 7, divmod(10 ** 20 + 1, -10 ** 9))
print((1 << 100).bit_length(), bin(2 ** 65)[:6], hex(2 ** 80 - 1), int("ff" * 10, 16), oct(8 ** 25), int("zz", 36), int("-0b101", 0), int(" 1_000 "))
print(pow(3, 10 ** 18, 10 ** 9 + 7), pow(7, -1, 31), math.gcd(2 ** 60, 6 ** 30), math.lcm(12, 18, 40), math.isqrt(10 ** 40 + 1), math.comb(60, 30), math.perm(20, 5))
print(~(2 ** 70) & (2 ** 71 - 1) == 2 ** 70 - 1, (2 ** 70 ^ 3) >> 60, -1 >> 100, (-5) >> 1, -7 // 2, -7 % 3, 7 % -3, int(-3.9), round(-3.5), 5 / 2, 4 / 2, 2 ** -1, 0 ** 0)
print(float(2 ** 80), 2 ** 53 + 1 == float(2 ** 53 + 1), 10 ** 20 == 1e20, int(1e22), int(1e23), 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3))
for bad in (lambda: 2 ** 5000 * 1.0, lambda: int("12x"), lambda: 1 // 0, lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: math.factorial(-1), lambda: math.sqrt(-1), lambda: int(float("nan")), lambda: int(math.inf), lambda: 5 % 0, lambda: 1.5 % 0):
    try:
        print(bad())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")

def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True
print([n for n in range(60) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), next(n for n in range(10 ** 15, 10 ** 16) if is_prime(n)))

def egcd(a, b):
    return (a, 1, 0) if not b else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
print(egcd(240, 46))
p, q, e = 61, 53, 17
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
msg = [ord(c) for c in "RSA!"]
enc = [pow(m, e, n) for m in msg]
print(d, enc, "".join(chr(pow(c, d, n)) for c in enc))
def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n
print(*collatz(27), sep=",")
def to_base(n, b): return (to_base(n // b, b) if n >= b else "") + "0123456789abcdef"[n % b]
print(to_base(2024, 2), to_base(2 ** 64, 16), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (-2).to_bytes(2, "big", signed=True), (3.75).as_integer_ratio(), (0.1).hex(), (10).bit_count(), sys.maxsize == 2 ** 63 - 1)
