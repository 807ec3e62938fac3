a = [1, 2, 3]
a[0] += 10
a[1:] *= 2
d = {"n": 1}
d["n"] -= 5
class O: pass
o = O()
o.v = [1]
o.v += [2]
o.n = 1
o.n <<= 4
print(a, d, o.v, o.n)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as error:
    print(error, t)
def f(lst, n):
    lst += [n]
    n += 1
    return n
base = [0]
print(f(base, 5), base)
x = y = []
x += [1]
x = x + [2]
print(x, y)
s = "a"
s += s * 2
n = 7
n **= 2
n //= 3
n %= 10
print(s, n)
for call in (lambda: exec("q += 1"), lambda: exec("a = 1; a += \"x\""), lambda: exec("[] += [1]"), lambda: exec("f() += 1"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
