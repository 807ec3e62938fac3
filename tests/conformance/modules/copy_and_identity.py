import copy
import sys


class Node:
    def __init__(self, name, children=(), meta=None):
        self.name, self.children, self.meta = name, list(children), meta or {}

    def __repr__(self):
        return f"{self.name}{self.children or ''}"


class Counted:
    copies = 0

    def __init__(self, data):
        self.data = data

    def __copy__(self):
        print("shallow")
        return type(self)(self.data)

    def __deepcopy__(self, memo):
        print("deep", len(memo) >= 0)
        Counted.copies += 1
        return type(self)(copy.deepcopy(self.data, memo))


leaf = Node("leaf", meta={"k": [1]})
tree = Node("root", [leaf, Node("mid", [leaf])])
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
leaf.name = "LEAF"
tree.children.append(Node("new"))
print(tree, shallow, deep, sep=" | ")
print(shallow.children is tree.children, deep.children[0] is deep.children[1].children[0], deep.children[0] is leaf)
loop = [1, 2]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin is not loop, twin[2] is twin, len(twin))
c = Counted({"a": [1]})
c1, c2 = copy.copy(c), copy.deepcopy(c)
c.data["a"].append(2)
print(c1.data, c2.data, Counted.copies)
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2), copy.copy("s") == "s")
a = [1, 2, 3]
b = a
b += [4]
print(a is b, a, id(a) == id(b), [] is [], [] == [], None is None)


def modify(lst, num, text=None):
    lst.append("changed")
    lst = ["rebound"]
    num += 1
    return lst, num


outer, n = ["original"], 1
print(modify(outer, n), outer, n)


def chained(a, b=[], *args, c=None, **kw):
    b.append(a)
    return a, list(b), args, c, kw


print(chained(1), chained(2), chained(3, [0]), chained(4, [], 5, 6, c=7, d=8))
for call in (lambda: chained(), lambda: chained(1, b=2, c=3, a=4), lambda: modify([1]), lambda: modify(1, 2, 3, 4), lambda: modify([1], 2, bogus=1), lambda: modify(*[[1]], **{"num": 1, "x": 2}), lambda: n()):
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(e)


def kwonly(a, /, b, *, c, d=4):
    return a, b, c, d


print(kwonly(1, 2, c=3), kwonly(1, b=2, c=3, d=5))
for call in (lambda: kwonly(a=1, b=2, c=3), lambda: kwonly(1, 2, 3), lambda: kwonly(1, 2), lambda: kwonly(1, 2, c=1, e=1)):
    try:
        call()
    except TypeError as e:
        print(e)
print(sys.getrefcount(a) >= 2, a.__class__.__name__, type(a) is list, type(type(a)).__name__, isinstance(True, int))
