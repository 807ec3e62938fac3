from collections import Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap, UserDict, UserList

c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sum(c.values()), sorted(c.elements()))
c.update("sip"); c.subtract({"i": 10})
print(c, +c, Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) | Counter(b=5), Counter(a=3) & Counter(a=2), Counter(a=1) + Counter(a=-1))
print(repr(Counter()), Counter([1, 1, 2]) == Counter([2, 1, 1]), list(Counter("hello world".split())))

dd = defaultdict(list)
for k, v in [("x", 1), ("y", 2), ("x", 3)]:
    dd[k].append(v)
print(dd, dict(dd), dd.get("nope"), "nope" in dd, dd["new"], len(dd))
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]))

od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a"); print(od, od.popitem(last=False), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), dict(a=1, b=2) == dict(b=2, a=1))

d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen); d.rotate(1); print(d); d.rotate(-2); print(d, d.pop(), d.popleft(), d[0], 3 in d, d.count(3)); d.extendleft("ab"); print(list(d))
try:
    deque().pop()
except IndexError as e:
    print(e)
d.clear(); print(d, bool(d))

Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, 2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), Point._fields, Point._make([7, 8, 9]), p == (1, 2, 0), max(Point(3, 1), p), p + (5,))
x, *rest = p
print(x, rest, p._field_defaults)
for bad in (lambda: Point(), lambda: setattr(p, "x", 5), lambda: Point(1, 2, 3, 4), lambda: namedtuple("B", "class x"), lambda: p._replace(q=1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

cm = ChainMap({"color": "red"}, {"color": "blue", "user": "guest"})
print(cm["color"], cm["user"], sorted(cm), len(cm)); cm["user"] = "me"; print(cm.maps, cm.new_child({"n": 1})["n"], cm.parents["user"])

class LowerDict(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return f"<no {k}>"
ld = LowerDict({"ABC": 1}, Def=2)
print(ld, ld["abc"], ld["zzz"], "def" in ld)
class Stack(UserList):
    def push(self, x): self.append(x)
st = Stack([1]); st.push(2); print(st, st + [3], st[::-1], type(st[:1]).__name__)
d1 = {"a": 1, "b": 2}
print(d1 | {"b": 3}, {**d1, "c": 4}, d1.setdefault("z", []), d1.pop("a"), d1.pop("q", "dflt"), d1.popitem(), d1, dict.fromkeys("ab", 0), dict(zip("xy", range(2))), d1.items() & {("b", 2)}, list(reversed({"p": 1, "q": 2})))
try:
    for k in d1: d1[k + "!"] = 1
except RuntimeError as e:
    print(e)
