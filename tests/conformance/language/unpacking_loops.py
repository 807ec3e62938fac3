pairs = {"a": [1, 2], "b": [3]}
for key, [first, *rest] in pairs.items(): print(key, first, rest)
for i, (k, v) in enumerate(pairs.items()): print(i, k, v)
for (a, b), c in [((1, 2), 3), ("xy", "z")]: print(a, b, c)
for index, (left, right) in enumerate(zip("abc", "xyz"), start=10): print(index, left + right)
points = [(1, 2, 3), (4, 5, 6)]
print([x + z for x, _, z in points], {y: (x, z) for x, y, z in points}, sum(x * y for x, y, _ in points), [a for a, *_ in points], max(points, key=lambda p: p[2]))
x, y, z = "abc"
(p, q), (r, s) = [1, 2], (3, 4)
m = n = [0]
m[0], k = 5, m
d = {}
d["x"], d["y"] = d_values = 1, 2
first, second = sorted([9, 3])
q, r = divmod(17, 5)
lo, *_, hi = sorted([5, 1, 9, 3])
print(x, y, z, p, s, n, k, d, d_values, first, second, q, r, lo, hi)
a = [1, 2, 3]
a[0], a[-1] = a[-1], a[0]
i, a[i] = 1, "one"
print(a, i)
def multi(): return 1, [2, 3], {"k": 4}
one, (two, three), four = multi()
print(one, two, three, four["k"], *multi()[1])
fib = lambda n, a=0, b=1: a if n == 0 else fib(n - 1, b, a + b)
a, b = 0, 1
for _ in range(10): a, b = b, a + b
print(a, fib(10))
matrix = [[1, 2], [3, 4]]
(a, b), (c, d) = matrix
print(a * d - b * c, [*zip(*matrix)], dict(matrix), [j for i in matrix for j in i])
head, tail = "key=value=more".split("=", 1)
name, _, ext = "archive.tar.gz".rpartition(".")
(year, month), day = "2024-05".split("-"), 7
print(head, tail, name, ext, int(year) + 1, month, day)
for bad in ("a, b = 1", "a, b = 1, 2, 3", "a, b, c = 'xy'", "a, *b, c = [1]", "(a, b), c = 1, 2", "for a, b in [(1, 2), (3,)]: pass", "[a, b] = {}", "a, b = None", "*a, = 5"):
    try:
        exec(bad)
    except (ValueError, TypeError) as error:
        print(bad, "->", type(error).__name__, error)
