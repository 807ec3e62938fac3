t = (1, "a", 2.5)
print(t, (), (1,), 1,), print((1, 2) + (3,), (1, 2) * 2, (1, 2)[::-1], (1, 2, 3)[1:], t.index("a"), (1, 1, 2).count(1), len(t), hash((1, 2)) == hash((1, 2)), (1, 2) == (1, 2.0), (1, 2) < (1, 3), 2.5 in t)
a, b, c = t
(a, b), c = (1, 2), 3
[a, [b, *c]] = 1, "xyz"
print(a, b, c)
first, *middle, last = range(5)
print(first, middle, last)
*head, tail = "ab"
print(head, tail, [*range(3), *"xy"], (*[1], *(2,)), {*[1, 2], *[2, 3]}, {**{"a": 1}, "b": 2, **{"a": 3}})
a, b = b, a
i = 0
x = [0, 0, 0]
i, x[i] = 1, 9
print(i, x, a, b)
x = y, z = 1, 2
print(x, y, z)
for i, (a, *b) in enumerate([(1, 2, 3), "xyz"]):
    print(i, a, b)
for text in ["(1,).index(2)", "(1, 2)[5]", "(1,) + [2]", "(1,).foo", "hash(([],))", "tuple(5)", "(1, 2) < 5", "(1,) * 1.5", "(1)[0]" if False else "()[0]", "(1, 2, 3).index(1, 1)", "().count()"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
for statement in ["a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b, c = 1,", "a, b = 5", "(a, b), c = 1, 2", "a, b = 'x'", "t = (1, 2); t[0] = 1", "t = (1,); del t[0]", "t = ([],); t[0] += [1]", "a, b = iter([1])", "a = *5,", "for a, b in [1]: pass", "for a, b in [(1, 2, 3)]: pass", "a, b = None", "a, b = {1, 2, 3}", "a, b, *c = [1]"]:
    try:
        exec(statement)
        print(statement, "ok")
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)
t = ([],)
try:
    t[0] += [1]
except TypeError:
    print(t)
print(tuple("abc"), tuple({1: 2}), tuple(x * 2 for x in range(3)), sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (2, 0)), sum((1, 2, 3)), tuple(reversed((1, 2))), list(zip((1, 2), (3, 4))))


def several():
    return 1, *[2, 3], 4


def gen():
    yield 1, *[2]
    yield *"ab",


print(several(), list(gen()), type(several()).__name__)
d = {}
d["k"], d["l"] = 1, 2
(d["m"]) = 3
print(d, repr((1,)), str((1, "x")), (lambda *a: a)(*"ab", *[1]), ((1, 2), (3,)), ((),))
del d["k"], (d["l"])
print(d)
