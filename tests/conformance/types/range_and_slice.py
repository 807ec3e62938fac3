r = range(0, 20, 3)
print(r, len(r), r[2], r[-1], r[1:4], r[::-1], 9 in r, 10 in r, r.index(9), r.count(3), list(r), r.start, r.stop, r.step, r == range(0, 19, 3), range(0) == range(5, 5), hash(range(3)) == hash(range(3)))
print(range(5), range(2, 5), range(5, 0, -2), list(range(5, 0, -2)), list(range(0)), list(range(-3)), list(range(3, 0)), range(1, 10)[2:7:2], range(10)[-3:], range(10)[::-2], bool(range(0)), 3.0 in range(5), "a" in range(5), reversed(range(3)), list(reversed(range(0, 10, 4))), min(range(5)), sum(range(101)))
for text in ["range(1, 2, 0)", "range(1.5)", "range('a')", "range(5)[10]", "range(5).index(9)", "range(3)['x']", "range(3) + range(2)", "range(3) < range(4)", "range(stop=3)", "slice(1, 2, 0).indices(5)", "slice(1.5).indices(3)", "list((1, 2))[1.5:]", "hash(slice(1))", "range(10**20)[5]", "range(3).append"]:
    try:
        print(text, "=", eval(text) if " = " not in text else exec(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, -1), s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(100, -100, -1).indices(3), slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), list(range(20))[s], "abcdefghijkl"[s])
print(type(s).__name__, isinstance(r, range), range(True), range(3, True), [*range(3)], tuple(range(2)), dict(enumerate(range(2))), list(range(10 ** 18, 10 ** 18 + 2)), range(-5, 5)[3], len(range(0, -10, -3)), range(0, -10, -3)[-1])


class I:
    def __index__(self): return 3


print(list(range(I())), [1, 2, 3, 4, 5][I()], "abcdef"[:I()], [0] * I(), hex(I()), range(10)[I():])
it = iter(range(3))
print(next(it), list(it), list(it), next(it, "done"), type(it).__name__, it.__length_hint__())
for i in range(3):
    i += 10
print(i)
for i in range(0): pass
print(i, [i for i in range(3)], i)
