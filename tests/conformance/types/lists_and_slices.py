a = list(range(10))
print(a[2:5], a[:3], a[7:], a[-3:], a[::2], a[::-1], a[8:2:-2], a[20:], a[-100:2], a[5:2])
a[2:5] = ["x"]
print(a)
a[::3] = [0, 0, 0]
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
a[1:1] = [7, 7]
del a[-2:]
print(a, len(a))
b = [3, 1, 2]
b.append([4])
b.extend("hi")
b.insert(0, "first")
b.insert(100, "last")
print(b, b.pop(), b.pop(1), b.index("h"), b.count(1), b)
b.remove("i")
b.reverse()
print(b, b * 2, [0] * 3, b + [None], [1, 2] < [1, 3], [] < [0], [1] == [1.0])
for f in (lambda: b.remove("zzz"), lambda: [].pop(), lambda: b[50], lambda: b["0"], lambda: [1, 2].index(3), lambda: [1] + (2,), lambda: b.pop(99)):
    try:
        f()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
x = [1, [2, 3]]
y = x[:]
z = x.copy()
y[0] = 99
y[1].append(4)
print(x, y, z, x[1] is y[1])
import copy
w = copy.deepcopy(x)
w[1].clear()
print(x, w, x is x, x == [1, [2, 3, 4]])
t = (1, 2, [3])
try:
    t[2] += [4]
except TypeError as e:
    print(e, t)
print(t + (5,), t[:2], len(t), (1,) * 3, tuple("ab"), (), 1 in t)
s = slice(1, None, 2)
print("abcdef"[s], s, s.indices(5), list(range(10))[s], s.start, s.stop)
matrix = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2], list(map(list, zip(*matrix))), [sum(r) for r in matrix])
print([(i, j) for i in range(3) for j in range(i)], [x if x > 2 else -x for x in range(5)], [y := 1, y + 1])
first, *_, last = "hello"
(p, q), [r, *u] = (1, 2), [3, 4, 5]
print(first, last, p, q, r, u)
p, q = q, p
i = 0
i, lst = 1, [0, 0]
i, lst[i] = 0, 5
print(p, q, i, lst)
r = range(10, 0, -3)
print(r, list(r), len(r), r[1], r[-1], 4 in r, 5 in r, r.index(7), r[1:], range(3) == range(0, 3, 1), range(0), r == list(r))
print(sum([0.1] * 10), min(3, 1, 2), max("apple", "fig", key=len), min([], default="none"), max([[1, 2], [1, 3]]), sum(range(101)), any([]), all([1, []]))
print(list("abc"), list((1, 2)), list({5: "x"}), sorted("banana"), list(reversed([1, 2])), [*range(3)][::-1])
words = ["apple", "Bob", "cat"]
words.sort(key=str.lower, reverse=True)
print(words, words.sort(), " ".join(words), [len(w) for w in words], list(filter(str.islower, words)))
print([1, 2, 3][True], [[]] * 2, [None, ..., NotImplemented], ["a" "b", "c"])
