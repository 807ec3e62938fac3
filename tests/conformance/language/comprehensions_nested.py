matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2], [(i, j) for i in range(3) for j in range(i)])
print({x: {y: x * y for y in range(2)} for x in range(2)}, {len(w) for w in ("a", "bb", "cc")}, sum(x for x in range(5) if x if x > 2))
print([f(3) for f in [lambda n, k=k: n * k for k in range(3)]], [f() for f in [lambda: k for k in range(3)]])
x = "outer"
print([x for x in range(3)], x, [x for _ in range(2)])
class Body:
    size = 3
    squares = [n * n for n in range(size)]
    names = {f"n{i}": i for i in range(size)}
    try:
        broken = [size for _ in range(1)]
    except NameError as error:
        print(error)
    lazily = (n for n in range(size))
print(Body.squares, Body.names, list(Body.lazily))
def numbers():
    for n in range(3):
        print("making", n)
        yield n
lazy = (n * 10 for n in numbers())
print("nothing yet")
print(next(lazy), next(lazy))
print([a + b for a, b in zip("ab", "xy")], [a for a, *_ in ("abc", "xyz")], [i for i, (a, b) in enumerate([(1, 2), (3, 4)]) if a < b], {k: v for k, v in [("a", 1), ("a", 2)]})
print(list(x for x in [1, 2] for y in [x] if y), [[]for _ in range(2)], [*(n for n in range(3)), *"ab"], tuple(i if i % 2 else -i for i in range(5)))
try:
    print([1 / n for n in (1, 0)])
except ZeroDivisionError as error:
    print(error)
def outer():
    fs = [lambda: i for i in range(3)]
    i = "own"
    return [f() for f in fs], i
print(outer())
gen = (n for n in [1, 2, 3])
print(2 in gen, list(gen), type(gen).__name__, repr(gen)[:29])
try:
    (n for n in 5)
except TypeError as error:
    print(error)
