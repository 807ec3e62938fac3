from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple

c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), sorted(c.elements())[:4], c.total(), Counter(a=2, b=1), Counter({"x": 0}), Counter([1, 1, 2]))
c.update("mmm")
c.subtract({"i": 2, "q": 1})
print(c, c + Counter("q"), c - Counter("mm"), c & Counter("mis"), c | Counter("zz"), +c, -c, Counter("ab") == Counter("ba"), Counter("a") <= Counter("aa"))
del c["m"]
print("m" in c, dict(c), Counter().most_common(), list(c), c.most_common()[-1], repr(Counter()))
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: d[k].append(v)
print(d, d["new"], len(d), d.get("q"), defaultdict(int, x=1), d.default_factory, defaultdict(lambda: 7)["k"], dict(d), "z" in d)
try:
    defaultdict(None)["k"]
except KeyError as error:
    print(repr(error))
try:
    defaultdict(5)
except TypeError as error:
    print(error)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), list(reversed(OrderedDict(x=1, y=2))), o | {"z": 1})
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.pop(), q.popleft(), q, q.maxlen, q[0], q[-1], len(q), 3 in q, deque("ab") + deque("c"), deque("ab") * 2, list(reversed(q)), q.index(3), q.count(2))
q.extend([7, 8, 9])
q.extendleft("xy")
q.rotate(1)
print(q, q.copy(), deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), repr(deque()), bool(deque()))
q.rotate(-2); q.reverse(); q.insert(1, "i") if len(q) < 4 else None; q.remove("x") if "x" in q else None
q[0] = "set"; del q[-1]
print(q, q.clear(), q)
for attempt in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1, 2], 2).insert(0, 3), lambda: deque(maxlen=-1), lambda: deque([1]).index(9), lambda: hash(deque()), lambda: deque([1]) + [2], lambda: deque(5), lambda: deque([1, 2])[0:1], lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end("q")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)), [*p], Point.__doc__, Point(5, 6) > p)
Account = namedtuple("Account", ["type", "balance"], defaults=[0])
print(Account("premium"), Account._field_defaults, namedtuple("R", "def a a", rename=True)._fields)
x, y = p
for attempt in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: namedtuple("X", "class"), lambda: namedtuple("X", "a a"), lambda: p._replace(z=1), lambda: setattr(p, "x", 5), lambda: p.q, lambda: Point._make([1]), lambda: namedtuple("1x", "a"), lambda: namedtuple("X", "_a")):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], list(m), len(m), m.maps, m.new_child({"a": 0})["a"], m.parents, dict(m), "zz" in m)
try:
    m["q"]
except KeyError as error:
    print(error)
class Upper(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Upper(a=1); u["b"] = 2
print(u, u.data, "A" in u, UserList([1, 2]) + [3], UserString("abc").upper(), len(UserList("xy")), isinstance(u, dict))
