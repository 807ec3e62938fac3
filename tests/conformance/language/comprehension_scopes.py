x = "outer"
print([x for x in range(3)], x, {x: y for x, y in [(1, 2)]}, {x for x in "aa"}, list(x for x in "b"), x)
print([[i * j for j in range(i)] for i in range(4)], [(i, j) for i in range(3) for j in range(i) if (i + j) % 2], [a for a in range(10) if a > 3 if a % 2 == 0], [b if b else "zero" for b in (0, 1)])
rows = [[1, 2], [3, 4]]
print([v for row in rows for v in row], [[row[c] for row in rows] for c in range(2)], {r: {c: rows[r][c] for c in range(2)} for r in range(2)}, [*map(sum, rows)], sum(v for row in rows for v in row))


def outer(n):
    factor = 2
    return [factor * i + n for i in range(3)], {k: lambda k=k: k * factor for k in range(2)}


values, functions = outer(10)
print(values, [f() for f in functions.values()], [f() for f in [lambda: i for i in range(3)]], [f(1) for f in [lambda a, i=i: a + i for i in range(3)]])


class Box:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    size = len([i for i in items])


print(Box.doubled, Box.size)
print([y := 5, y + 1], y, [last := c for c in "abc"], last, [n for n in range(10) if (sq := n * n) > 20], sq, any((hit := w).startswith("b") for w in ["a", "bc"]), hit)
gen = (print("made", i) or i for i in range(3))
print("nothing yet")
print(next(gen))
print(list(gen), list(gen))
nested = ((i, j) for i in range(2) for j in "ab")
print(next(nested), list(nested), type(nested).__name__, nested.__name__)
print(dict((k, v) for k, v in zip("ab", (1, 2))), set(map(str.upper, (c for c in "xyx"))) == {"X", "Y"}, "".join(c for c in "a1b2" if c.isalpha()), max((len(w), w) for w in "aa b ccc".split()), sorted((v, k) for k, v in {"a": 2, "b": 1}.items()), tuple(i for i in range(3)), all(i < 5 for i in range(5)), min((abs(v - 3), v) for v in [1, 5, 4]))
try:
    [1 // d for d in (1, 0)]
except ZeroDivisionError as error:
    print(error)
try:
    [undefined for _ in [1]]
except NameError as error:
    print(error)
try:
    i_never_leaks
except NameError as error:
    print(error)
lazy = (1 // d for d in (1, 0))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError:
    print("then", list(lazy))
primes = [n for n in range(2, 30) if not any(n % p == 0 for p in range(2, n))]
triples = [(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(primes, triples, {n: [d for d in range(1, n + 1) if n % d == 0] for n in (6, 12)}, {len(w): [v for v in "to be or not".split() if len(v) == len(w)] for w in "to be or not".split()})
