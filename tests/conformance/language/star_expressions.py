a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(5)
*h, = "hi"
[i, *j], k = [1, 2, 3], 4
(l, (m, *n)), *o = (1, "abc"), 5, 6
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
first, *_ = {"k": 1, "l": 2}.items()
print(first, _)


def f(*args, **kwargs): return args, kwargs


xs, ys, kw = [1, 2], (3, 4), {"p": 5, "q": 6}
print(f(*xs), f(*xs, *ys), f(0, *xs, 9, *ys), f(**kw), f(*xs, **kw, r=7), f(*"ab", *range(2), **{}, **{"z": 1}), f(*{1: 2}), f(*(i for i in "xy")), f(*[]), f(**dict(a=1)))
print([*xs, *ys], (*xs, 0), {*xs, *ys}, {**kw, "p": 0}, {"p": 0, **kw}, [*range(3), *"ab", *{}], [*map(str, xs)], *xs, *ys, sep="|")


def g(a, b=2, *rest, c, d=4, **more): return a, b, rest, c, d, more


print(g(1, c=3), g(1, 2, 3, 4, c=5), g(*[1, 2, 3], c=0, e=9), g(c=1, a=2), g(1, **{"c": 3, "d": 5, "z": 6}), g(*"pq", **{"c": "r"}))


def pass_on(*args, **kwargs): return g(*args, **kwargs)


print(pass_on(1, c=2), pass_on(*xs, **{"c": 3}))
for head, *tail in [(1, 2, 3), "ab", [9]]: print(head, tail, end="; ")
print()
for (p, q), *r in [((1, 2), 3, 4)]: print(p, q, r)
print(max(*[3, 9, 2]), print(*"abc", sep="-"), [max(*p) for p in [(1, 5), (7, 2)]], list(zip(*[(1, "a"), (2, "b")])), dict(**{"x": 1}, y=2), "{} {}".format(*xs), "{p}{q}".format(**kw), set().union(*[{1}, {2}]), sum([*xs, *ys]))
def ret(): return 1, *xs
def gen():
    yield *xs, 3
    yield from [*ys]
print(ret(), list(gen()), (lambda *a, **k: (a, k))(*xs, **kw), [[*r] for r in ("ab", (1,))], {**{}, **{"a": {**kw}}})
x, y, *z = *xs, *ys
print(x, y, z)
swap = [1, 2, 3]
swap[0], *swap[1:] = 9, 8
print(swap)
for bad in (lambda: f(**{1: 2}), lambda: g(1, 2), lambda: g(*[1], a=2, c=3)):
    try:
        bad()
    except TypeError as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    a, *b = 5
except TypeError as error:
    print(error)
try:
    (a, b), *c = [1, 2]
except TypeError as error:
    print(error)
