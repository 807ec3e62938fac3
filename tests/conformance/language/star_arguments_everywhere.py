def show(*args, **kwargs): return args, kwargs
print(show(*[1, 2], 3, *"ab", x=1, **{"y": 2}, z=3), show(*range(2), *(), **{}), show(**dict(a=1), **dict(b=2)))
print([*range(3), *"xy"], (*[1], 2), {*[1, 2], *(2, 3)}, {**{"a": 1}, "b": 2, **{"a": 3}}, *[1, 2], sep="-")
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
*e, f = "xyz"
[g, *h] = range(1)
for i, *j in [(1, 2, 3), "ab"]:
    print(i, j, end=" ")
print(e, f, g, h)
def returns(): return *[1, 2], 3
def yields(): yield *[4], 5
print(returns(), list(yields()), show(*returns(), *yields()))
order = []
def note(x):
    order.append(x)
    return x
show(note(1), *[note(2)], note(3), k=note(4), *[note(5)], **{note("six"): note(7)})
print(order)
class Mapping:
    def keys(self): return ["p", "q"]
    def __getitem__(self, key): return key * 2
print(show(**Mapping()), {**Mapping()}, dict(Mapping()))
class Iter:
    def __iter__(self): return iter([7, 8])
print(show(*Iter()), [*Iter()], max(*Iter()))
print((lambda *a, b, **k: (a, b, k))(1, 2, b=3, c=4), (lambda a, *, b: a + b)(*[1], **{"b": 2}))
for call in (lambda: show(**5), lambda: show(**{1: 2}), lambda: show(x=1, **{"x": 2}), lambda: [*None], lambda: {**[1]}, lambda: (lambda a: a)(*[1, 2]), lambda: (lambda a: a)(1, **{"a": 2})):
    try:
        print(call())
    except TypeError as error:
        print(error)
for code in ("a, b = 1", "*a, *b = 1, 2", "*a = 1", "print(*)", "f(**k, *a)", "f(a=1, 2)", "f(**k, 2)", "(*a)", "x = *a"):
    try:
        compile(code, "<c>", "exec")
        print("compiles:", code)
    except SyntaxError as error:
        print(code, "->", error.msg)
for values in ([1], [1, 2, 3], []):
    try:
        p, q = values
        print(p, q)
    except ValueError as error:
        print(error)
try:
    p, *q, r = [1]
except ValueError as error:
    print(error)
