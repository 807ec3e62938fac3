fresh = ["one", "two"]
try:
    raise KeyError("k")
except KeyError as err:
    saved = err
try:
    print(err)
except NameError as e:
    print(e)
print(repr(saved))
for k in range(3):
    pass
print(k)
if (n := len(fresh)) and (m := n * 2) > 1:
    print(n, m)
print([last := q for q in "xyz"], last)
del fresh
try:
    fresh
except NameError as e:
    print(e)


def outer():
    def inner():
        return late
    try:
        inner()
    except NameError as e:
        print(e)
    late = "defined later"
    return inner()


print(outer())
print(sorted(k for k in vars() if len(k) == 1))


def count_down(n):
    while n:
        if n == 13:
            break
        n -= 1
    else:
        return "reached zero"
    return "bad luck"


print(count_down(5), count_down(20))
a = b = [1, 2]
c = a[:]
a += [3]
b = b + [4]
print(a, b, c, a is b)
del a[0], c[:]
print(a, c)
data = {"x": 1, "y": {"z": [1, 2, 3]}}
del data["y"]["z"][::2]
print(data)
try:
    del data["q"]
except KeyError as e:
    print("KeyError", e)


class Box:
    size = 1


box = Box()
box.size = 5
print(box.size, Box.size)
del box.size
print(box.size)
try:
    del box.size
except AttributeError as e:
    print("AttributeError", e)
x, (y, *z), w = 1, (2, 3, 4), "w"
print(x, y, z, w)
print(undefined_thing)
