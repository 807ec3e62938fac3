if (n := len("hello")) > 3:
    print(n)
print([y := 1, y ** 2], y, (z := 5) + z, [last := x for x in range(3)], last)
data = iter([3, 1, 0, 9])
while (value := next(data)) != 0:
    print("value", value)
print([f for x in [1, 2, 3] if (f := x * x) > 1], f)
print(any((witness := w) and len(w) > 3 for w in ["a", "long", "longer"]), witness)


def total():
    acc = 0
    running = [acc := acc + v for v in [1, 2, 3]]
    return acc, running


print(total(), (lambda: (q := 3) * q)(), f"{(w := 7)}", w, f"{w:=5}")
print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)], {i: {j for j in range(i)} for i in range(3)})
print([x for x in range(20) if x % 2 if x % 3], {k: v for k, v in zip("abc", range(3))}, {c for c in "hello" if c in "l"}, [x if x else "zero" for x in range(2)])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz"]], [(lambda: i)() for i in range(3)], list(map(lambda p: p[0], {"a": 1}.items())))
x = "outer"
print([x for x in "ab"], x, [x for _ in "a"], sum(1 for x in "abc"))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [v for row in matrix for v in row], [*zip(*matrix)], [sum(c) for c in zip(*matrix)])
gen = (print("evaluated", v) or v for v in [1, 2])
print("lazy")
print(next(gen), list(gen))


def noisy(v):
    print("noisy", v)
    return [v]


g = (a for a in noisy(1) for b in noisy(2))
print("made", list(g))
for bad in ["x = (y := 1) = 2", "[i := 0 for i in range(3)]", "(x.a := 1)", "x := 1", "[(j := 0) for i in range(3) for j in range(3)]", "f(a := 1, b = (c := 2))", "lambda: (a := 1)", "{**x for x in []}", "[*x for x in []]", "[x for x in 1, 2]", "(yield_ for yield_ in [])", "[x async for x in y]", "class C: [z := 1 for i in [1]]", "del (a := 1)"]:
    try:
        exec(bad, {"f": print})
        print(bad, "ok")
    except SyntaxError as error:
        print(bad, "->", error.msg)
    except Exception as error:
        print(bad, "->", type(error).__name__)
print(list(x for x in range(3)), tuple(i for i in "ab"), dict((k, 1) for k in "ab"), "".join(c.upper() for c in "abc"), sorted((x for x in [3, 1, 2]), reverse=True), set(i % 2 for i in range(4)))
try:
    [1 / d for d in [1, 0]]
except ZeroDivisionError as error:
    print(error)
