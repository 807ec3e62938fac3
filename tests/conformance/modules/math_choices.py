# math.factorial, comb and perm: small, large, far too large, negative, and what is no int.
import math

CALLS = [
    (math.factorial, 0), (math.factorial, 20), (math.factorial, 25), (math.factorial, True),
    (math.factorial, 2 ** 70), (math.factorial, -1), (math.factorial, -2 ** 70),
    (math.factorial, 2.0), (math.factorial, "3"),
    (math.comb, 52, 5), (math.comb, 5, 0), (math.comb, 5, 5), (math.comb, 5, 6), (math.comb, 0, 0),
    (math.comb, 10 ** 6, 3), (math.comb, 10 ** 6, 10 ** 6 - 2), (math.comb, 2 ** 64, 3),
    (math.comb, 2 ** 70, 2 ** 70 - 1), (math.comb, 2 ** 70, 2 ** 69), (math.comb, 2, 2 ** 70),
    (math.comb, -1, 2), (math.comb, 2, -1), (math.comb, -2 ** 70, -1), (math.comb, 1.0, 2),
    (math.comb, 2, "1"),
    (math.perm, 10, 3), (math.perm, 5), (math.perm, 5, None), (math.perm, 3, 4), (math.perm, 0, 0),
    (math.perm, 10 ** 6, 3), (math.perm, 2 ** 64, 3), (math.perm, 2 ** 70), (math.perm, -1),
    (math.perm, 2 ** 70, 2 ** 69), (math.perm, 3, 2 ** 70), (math.perm, -1, 1), (math.perm, 1, -1),
    (math.perm, "5", 1),
]
for function, *arguments in CALLS:
    try:
        result = function(*arguments)
    except (ValueError, TypeError, OverflowError) as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, *arguments, "->", result)

# Large ones, by their remainders.
for n in 1000, 12345, 200_001:
    print(n, math.factorial(n) % (10 ** 9 + 7), math.factorial(n).bit_length())
print(math.comb(200_000, 100_000) % (10 ** 9 + 7))
print(math.perm(150_000, 17) % (10 ** 9 + 7), math.perm(150_000, 1000) % (10 ** 9 + 9))
print(math.perm(3 ** 50, 40) % (10 ** 9 + 7), math.comb(3 ** 50, 40) % (10 ** 9 + 7))
