import itertools

def classic(n):
    for i in range(1, n + 1):
        if i % 15 == 0:
            print("FizzBuzz", end=" ")
        elif i % 3 == 0:
            print("Fizz", end=" ")
        elif i % 5 == 0:
            print("Buzz", end=" ")
        else:
            print(i, end=" ")
    print()
classic(15)
print(*("Fizz" * (not i % 3) + "Buzz" * (not i % 5) or i for i in range(1, 16)))
fizz, buzz = itertools.cycle(["", "", "Fizz"]), itertools.cycle([""] * 4 + ["Buzz"])
print(*itertools.islice((f + b or str(n) for f, b, n in zip(fizz, buzz, itertools.count(1))), 15))
def matcher(i):
    match i % 3, i % 5:
        case 0, 0: return "FizzBuzz"
        case 0, _: return "Fizz"
        case _, 0: return "Buzz"
        case _: return str(i)
print(" ".join(map(matcher, range(1, 16))))
class FizzInt(int):
    def __str__(self):
        return {0: "FizzBuzz", 6: "Fizz", 10: "Buzz"}.get(self ** 4 % 15, int.__repr__(self))
print(" ".join(str(FizzInt(i)) for i in range(1, 16)))

# patterns every beginner prints
for i in range(1, 5):
    print(" " * (4 - i) + "*" * (2 * i - 1))
for i in range(4, 0, -1):
    print(str(i) * i)
print("\n".join("".join("#" if (r + c) % 2 else "." for c in range(8)) for r in range(3)))
print("   |" + "".join(f"{c:4}" for c in range(1, 6)))
print("-" * 24)
for r in range(1, 6):
    print(f"{r:2} |" + "".join(f"{r * c:4}" for c in range(1, 6)))
row = [1]
for _ in range(6):
    print(" ".join(map(str, row)).center(24).rstrip())
    row = [a + b for a, b in zip([0] + row, row + [0])]
i = 0
while True:
    i += 1
    if i == 3: continue
    if i > 5: break
    print(i, end=",")
else:
    print("never")
print()
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d, end="; ")
            break
    else:
        print(n, "prime", end="; ")
print()
x = 5
print("yes" if x > 3 else "no", x if x else "zero", 1 < x < 10, not x == 5, x and 0 or "fallback", [] or {} or None, 0 == False, "" != None)
celsius = [0, 37.5, -40, 100]
print([f"{c}C={c * 9 / 5 + 32:.1f}F" for c in celsius], sum(celsius) / len(celsius), *map(int, celsius), sep=" | ")
leap = lambda y: y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
print([y for y in (1900, 2000, 2023, 2024) if leap(y)], "reversed:", int(str(12345)[::-1]), "vowels:", sum(c in "aeiou" for c in "programming is fun"), bin(10), chr(97), ord("a"), divmod(17, 5), abs(-3.5), max(3, 7), pow(2, 10))
