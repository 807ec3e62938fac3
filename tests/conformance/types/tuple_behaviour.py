t = (1, "two", [3])
t[2].append(4)
print(t, len(t), t[0], t[-1], t[1:], t[::-1], t + (5,), t * 2, 1 in t, t.index("two"), t.count(1))
print((), (1,), 1, (1, 2), tuple("ab"), tuple([1, [2]]), tuple(range(3)), tuple({"k": 1}), tuple(x * x for x in range(3)), ((),), (None,))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1,) == [1], () < (0,), (2,) > (1, 9), hash((1, 2)) == hash((1, 2)), (1, 2) == (1.0, 2.0), max((1, 2), (1, 3)))
a, b = b, a = 1, 2
print(a, b)
(x, *y), z = [1, 2, 3], 4
print(x, y, z)
first, = (9,)
*init, last = "abc"
head, *_, tail = range(5)
print(first, init, last, head, _, tail, *t, sep="|")
try:
    t[2] += [5]
except TypeError as error:
    print(error, t)
for call in (lambda: t.__setitem__(0, 1), lambda: t[9], lambda: t.append(1), lambda: t + [1], lambda: tuple(5), lambda: hash(t), lambda: (1, 2).index(3), lambda: t["a"], lambda: () < 1, lambda: (1, "a") < (1, 2)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
