a = [3, 1, 2]
a.append(4)
a.extend("xy")
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
print(a, len(a), a.index("x"), a.count(3), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
a[1:2] = [10, 11, 12]
a[len(a):] = ["tail"]
del a[0], a[-1]
print(a, a[::-1], a[::2], a[-3:-1], a[5:1], a * 2, a + [1], a == list(a), a is a[:], [] == [])
a.reverse()
print(a, sorted([3, 1, 2], reverse=True), sorted("bAc", key=str.lower), sorted([("b", 1), ("a", 2), ("a", 1)]), sorted({3: 1, 1: 2}))
b = [5, 3, 8]
print(b.sort(), b, b.sort(reverse=True), b, b.sort(key=lambda v: -v), b)
c = [1, 2, 3, 4, 5, 6]
c[::2] = "abc"
print(c)
c[1:4:2] = [None, None]
del c[::3]
print(c)
c[:] = []
c[0:0] = [1, 2]
c *= 2
c += (9,)
print(c, c.copy(), c.clear(), c)
x = y = [1]
y += [2]
y = y + [3]
print(x, y)
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, [[0] * 2 for _ in range(2)], [i * j for i in range(3) for j in range(i) if i != j])
loop = [1]
loop.append(loop)
print(loop, [loop], (loop,), {"k": loop})
for text in ["[].pop()", "[1].pop(5)", "[1].remove(2)", "[1].index(2)", "[1][5]", "list('q')['a']", "[1] + (2,)", "[1] * 'x'", "[1] < 1", "[1, 'a'].sort()", "[1].index(1, 1)", "list(5)", "[].append()", "[].append(1, 2)", "[1, 2].insert(1)", "[1].sort(nope=1)", "[1].pop('x')", "[1].extend(5)", "hash([])", "{[]: 1}", "[1].foo", "[*5]", "sorted([1, None])", "sorted(5)", "[1, 2, 3].index(3, 0, 2)", "[1][1:2:0]", "[1].count()", "[1].reverse(1)", "[1]['a':]", "[1, 2] > [1, 'a']", "max([])", "min([], default='none')", "sum(['a'])", "sum([[1], [2]], [])", "sum([1], 'a')"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
z = [1, 2, 3, 4]
for statement in ["z[::2] = [1]", "z[0:2:0] = []", "z[9] = 1", "del z[9]", "z['a'] = 1", "z[1:2] = 5", "z += 5", "a, b = z", "a, b, c, d, e = z", "a, *b, c = [1]", "del z['x']", "[] = [1]", "(a, b) = 5", "a, b = {}", "*a, b = ''"]:
    try:
        exec(statement, {"z": z})
        print(statement, "ok")
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)
data = [("x", 2), ("y", 1), ("z", 2), ("w", 1)]
print(sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True))


def bad(v):
    data2.append(1)
    return v


data2 = [3, 2, 1]
try:
    data2.sort(key=bad)
except ValueError as error:
    print(error, data2)
it = [1, 2, 3]
out = []
for v in it:
    out.append(v)
    if v < 3: it.append(v + 10)
    if len(out) > 6: break
print(out, it)
