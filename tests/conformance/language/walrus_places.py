if (n := len("hello")) > 3:
    print(n)
while (line := {0: "a", 1: "b"}.get(n - 5)) is not None:
    print(line, n)
    n += 1
print([y := 1, y + 1, (y := y * 10), y])
print([last := x * x for x in range(4)], last)
print({(key := k): (val := k * 2) for k in "ab"}, key, val)
print(any((found := word).startswith("b") for word in ["apple", "banana", "cherry"]), found)
def f(a, b=(default := 5)): return a + b
print(f(1), default, f((arg := 2), b=arg), arg)
print((lambda: (z := 3) + z)(), f"{(w := 7)} {w=} {w:=3}")
def scope():
    total = 0
    parts = [total := total + v for v in (1, 2, 3)]
    return parts, total
print(scope())
def nested():
    result = [[inner := (outer, i) for i in range(2)] for outer in "xy"]
    return result, inner
print(nested())
print(x := 5, (x, x := 6), x)
assert (checked := True)
print(checked, not (falsy := 0), falsy, [a for a in range(6) if (half := a / 2) == int(half)], half)
for code in ("x := 1", "[i := 0 for i in range(3)]", "[j for j in (k := range(3))]", "def g(a := 1): pass", "(a.b := 1)", "f(x=y := 1)", "class C:\n [z := 1 for _ in range(2)]"):
    try:
        compile(code, "<code>", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg)
