a, b = 1, 2
a, b = b, a
(c, d), e = [3, 4], 5
f, *g, h = range(5)
[i, [j, *k]] = 1, (2, 3, 4)
*l, = "xyz"
m = n = [o] = (7,)
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
p = [0, 0]
q = 0
q, p[q] = 1, "set"
print(p, q)
x, y = {"k1": 1, "k2": 2}
print(x, y)
for first, *others in ["ab", (1, 2, 3)]:
    print(first, others)
class A: pass
A.one, A.two = 1, 2
print(A.one, A.two, [u for u, _ in [(1, 2)]])
(z) = 5
print(z)
for call in (lambda: exec("a, b = 1"), lambda: exec("a, b = 1, 2, 3"), lambda: exec("a, b = [1]"), lambda: exec("a, *b = []"), lambda: exec("(a, b), c = 1, 2"), lambda: exec("[a, b] = None"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
