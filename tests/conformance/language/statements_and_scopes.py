x = 1


def f():
    global x, made
    x += 1
    made = "made"
    return x


print(f(), x, made)
a = b = c = []
a.append(1)
print(a, b is c)
i = 10
for i in range(3):
    if i == 5: break
else:
    print("for else", i)
for i in []:
    pass
else:
    print("empty else", i)
while i < 5:
    i += 1
    if i == 4: break
else:
    print("not here")
while False:
    pass
else:
    print("while else")
for i in range(5):
    if i % 2: continue
    for j in range(3):
        if j == 1: break
    else:
        continue
    print("broke", i, j)
del x
try:
    x
except NameError as error:
    print(error)
try:
    del nothing
except NameError as error:
    print(error)
pass; pass
if 0: print("no")
elif 1: print("elif")
else: print("no")
value = "then" if a else "else"
print(value, not a, a and "and", [] or "or", None and 1, 0 or [] or "last", 1 and 2 and 3, not not 5)
print(1 < 2 < 3, 1 < 3 > 2, 3 > 2 == True, (3 > 2) == True, 1 == 1 != 2, "a" in "abc" == True, 5 if 0 else 6 if 0 else 7)
print(2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 7 // 2 * 3, 7 - 2 - 1, 1 + 2 * 3 % 4, ~5 & 3 | 8 ^ 1, 1 << 2 + 1, not 1 == 2, -3 // 2, 10 - -5, +-+5)
x, y = 1, 2
x, y = y, x + y
x += y; y -= 1; x *= 2; y **= 3; x //= 3; y %= 4; x <<= 2; x |= 1; x &= 7; x ^= 2; y = float(y); y /= 4
print(x, y)
long = 1 + \
    2 + \
    3
also = (1 +
        2
        # comment
        + 3)
print(long, also, """doc
string""", 'single''double', ("paren "
                              "joined"))
def g(): "doc"; return 1
class C: y = 1; z = y + 1
print(g(), g.__doc__, C.z, ..., Ellipsis is ..., type(...).__name__, __name__, __debug__)
lst = [1, 2, 3]
lst[0], lst[1] = lst[1], lst[0]
lst[i := 2] = 9
print(lst, i)
x = [0] * 3
x[0] += 1
x[x[0]] = 5
print(x)


def order(n):
    print("eval", n, end=" ")
    return n


print((order(1), order(2))[order(0)], order(1) + order(2) * order(3), {order("k"): order("v")}, order(1) < order(2) < order(0) < order(9))
lst[order(0)] = order(7)
print(lst, [order(i) for i in (1, 2)], (lambda a=order("default"): a)())
名前 = "non-ascii"
é = 1
print(名前, é, "变量".isidentifier())
