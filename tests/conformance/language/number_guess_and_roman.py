ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = dict(zip(range(2, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split()))


def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError(f"need an int, got {n!r}")
    if not 0 < n < 4000:
        raise ValueError(f"out of range: {n}")
    out = ""
    for value, sym in ROMAN:
        count, n = divmod(n, value)
        out += sym * count
    return out


def from_roman(s):
    values = {sym: v for v, sym in ROMAN if len(sym) == 1}
    total = 0
    for cur, nxt in zip(s, s[1:] + "I"):
        v = values[cur]
        total += -v if v < values[nxt] else v
    return total


def words(n):
    match n:
        case int() if n < 0:
            return "minus " + words(-n)
        case _ if n < 20:
            return ONES[n]
        case _ if n < 100:
            t, o = divmod(n, 10)
            return TENS[t] + (f"-{ONES[o]}" if o else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            q, r = divmod(n, size)
            return f"{words(q)} {name}" + (f"{' and' if size == 100 else ''} {words(r)}" if r else "")


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    r = to_roman(n)
    print(f"{n:>5} {r:<10} {from_roman(r):>5} {words(n)}")
    assert from_roman(r) == n, f"{n} failed"
print(words(-1_234_567), "/", words(100), "/", words(10 ** 9 + 21))
for bad in (0, 4000, "X", 2.5, True):
    try:
        to_roman(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(all(from_roman(to_roman(i)) == i for i in range(1, 4000)))


def guess(secret, lo=1, hi=100):
    tries = []
    while True:
        mid = (lo + hi) // 2
        tries.append(mid)
        if mid == secret:
            return tries
        lo, hi = (mid + 1, hi) if mid < secret else (lo, mid - 1)


print(guess(37), max(len(guess(s)) for s in range(1, 101)))


def luhn(card):
    digits = [int(c) for c in card if c.isdigit()]
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(odd) + sum(sum(divmod(2 * d, 10)) for d in even)) % 10 == 0


def isbn10(s):
    return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(s.replace("-", ""))) % 11 == 0


print(luhn("4539 1488 0343 6467"), luhn("8273 1232 7352 0569"), isbn10("3-598-21508-8"), isbn10("3-598-21507-X"), isbn10("3598215089"))
assert luhn("1234"), "card number is not valid"
