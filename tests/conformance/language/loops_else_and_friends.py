import math

for n in range(2, 12):
    for x in range(2, n):
        if n % x == 0:
            print(n, "equals", x, "*", n // x)
            break
    else:
        print(n, "is a prime number")

for i in range(1, 16):
    print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" " if i < 15 else "\n")

n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    print("n", n)
else:
    print("loop ended normally with", n)

for row in range(1, 6):
    print(" " * (5 - row) + "*" * (2 * row - 1))
for i in range(1, 6):
    for j in range(1, i + 1):
        print(f"{i}*{j}={i * j:<3}", end="")
    print()

guesses = iter([50, 25, 37, 43, 40, 42])
tries = 0
while (guess := next(guesses)) != 42:
    tries += 1
    print("higher" if guess < 42 else "lower", guess)
print("found after", tries)


def find(seq, pred):
    for i, x in enumerate(seq):
        try:
            if pred(x):
                return i
        except TypeError:
            print("skipping", repr(x))
            continue
        finally:
            print("checked", i)
    else:
        return -1


print(find([1, "a", 5, 7], lambda x: x > 4), find([], bool))


def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


print([y for y in (1900, 2000, 2023, 2024) if leap(y)])
a, b, fibs = 0, 1, []
while len(fibs) < 15:
    fibs.append(a)
    a, b = b, a + b
print(fibs, sum(f for f in fibs if not f % 2))
total = 0
for i in range(5):
    for j in range(5):
        if j == i:
            continue
        if i + j > 6:
            break
        total += i * j
print(total, i, j)
for ch in "":
    pass
else:
    print("else of an empty loop")
for i, (a, *b) in enumerate([(1, 2, 3), "xyz"]):
    print(i, a, b)
