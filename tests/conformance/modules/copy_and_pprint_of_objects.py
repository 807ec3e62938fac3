import copy


class Node:
    def __init__(self, value, children=()):
        self.value, self.children = value, list(children)
    def __repr__(self): return f"Node({self.value!r}, {self.children})"


n = Node(1, [Node([2])])
s = copy.copy(n)
d = copy.deepcopy(n)
print(s, d, s.children is n.children, d.children is n.children, d.children[0].value is n.children[0].value)
n.children[0].value.append(9)
print(n, s, d)
x = [1, [2, 3], {"k": (4, [5])}, {6}]
y = copy.deepcopy(x)
z = copy.copy(x)
x[1].append("new")
x[2]["k"][1].append("deep")
print(x, y, z, z[1] is x[1], copy.copy((1, 2)) == (1, 2))
loop = [1]
loop.append(loop)
c = copy.deepcopy(loop)
print(c, c[1] is c, c is not loop)
shared = [0]
pair = [shared, shared]
p = copy.deepcopy(pair)
print(p[0] is p[1], p[0] is shared)


class Custom:
    def __init__(self, v): self.v = v
    def __copy__(self): return Custom("copied " + str(self.v))
    def __deepcopy__(self, memo): return Custom("deep " + copy.deepcopy(self.v, memo)[0])


print(copy.copy(Custom(1)).v, copy.deepcopy(Custom(["x"])).v)
for immutable in (5, "s", None, (1, 2), frozenset([1]), len, int, 2.5, b"x", range(3), ...):
    print(copy.copy(immutable) is immutable, copy.deepcopy(immutable) is immutable, end=" ")
print()


class Slots:
    __slots__ = ("a", "b")


t = Slots()
t.a = [1]
u = copy.deepcopy(t)
print(u.a, u.a is t.a, hasattr(u, "b"))


class Sub(dict):
    extra = None


sub = Sub(k=[1])
sub.extra = [2]
e = copy.deepcopy(sub)
print(e, type(e).__name__, e.extra, e["k"] is sub["k"], e.extra is sub.extra, type(copy.copy(sub)).__name__)
from collections import OrderedDict, defaultdict, deque
print(copy.copy(deque([1], 5)), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(OrderedDict(a=1)))
from dataclasses import dataclass, field


@dataclass
class Data:
    items: list = field(default_factory=list)


data = Data([1])
other = copy.deepcopy(data)
other.items.append(2)
print(data, other, copy.copy(data).items is data.items, copy.copy(ValueError("e")).args)
print(copy.deepcopy({(1, 2): [3]}), copy.copy({1, 2}), copy.deepcopy([{}, set(), ()]), copy.error.__name__, copy.copy(bytearray(b"x")))
