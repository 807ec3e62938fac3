import copy
from collections import *
from functools import singledispatch, singledispatchmethod
from types import MethodType, SimpleNamespace, MappingProxyType

a = [1, [2], {'k': (3, [4])}]
b = copy.deepcopy(a)
b[1].append(9); b[2]['k'][1].append(8)
print(a, b, copy.copy(a)[1] is a[1])


class Node:
    def __init__(self, name):
        self.name, self.links = name, []


x, y = Node('x'), Node('y')
x.links.append(y); y.links.append(x)
z = copy.deepcopy(x)
print(z.links[0].links[0] is z, z is not x, z.name)


class Slots:
    __slots__ = ('a', 'b')


s = Slots(); s.a = [1]
t = copy.deepcopy(s)
print(t.a, t.a is s.a, hasattr(t, 'b'))
d = defaultdict(list, a=[1]); e = copy.deepcopy(d); e['q'].append(1)
print(d, e, copy.copy(Counter('aab')), copy.deepcopy(OrderedDict(a=[1])))
try:
    copy.deepcopy(i for i in ())
except TypeError as err:
    print(err)
Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(1)
for f in (lambda: setattr(p, 'x', 3), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point._make([1]), lambda: p._replace(q=1), lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', 'class')):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
print(p, p._asdict(), p._replace(y=5), Point._fields, Point._field_defaults, copy.deepcopy(p) == p)


class Stack(UserList):
    def push(self, v): self.append(v)


k = Stack([1, 2]); k.push(3)
print(k, k[:2], type(k[:2]).__name__, k + [4], len(k), k == [1, 2, 3], 2 in k)


@singledispatch
def show(x): return f'object {x}'
@show.register
def _(x: int): return f'int {x}'
@show.register(list)
def _(x): return f'list {x}'
@show.register
def _(x: float | None): return f'float or none {x}'
print(show(1), show(True), show([1]), show(2.5), show(None), show('s'), show.dispatch(bool)(3), sorted(c.__name__ for c in show.registry))
m = MethodType(lambda self, n: (self, n), 'me')
print(m(3), SimpleNamespace(a=1, b='x'), MappingProxyType({'a': 1}))


class Lines(UserList):
    pass


lines = Lines([1, [2]])
lines.tag = ["t"]
other = copy.copy(lines)
other.append(3)
print(lines, other, type(other).__name__, other.tag is lines.tag, other[1] is lines[1])
