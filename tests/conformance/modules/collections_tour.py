from collections import deque, defaultdict, ChainMap, Counter, OrderedDict, UserDict

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], 3 in d)
d.rotate(1)
print(d, d.pop(), d.popleft(), list(d))
d.extend("xy")
d.extendleft([7, 8])
print(d, d.count(7), d.index("x") if "x" in d else None, list(reversed(d)))
try:
    deque().pop()
except IndexError as e:
    print(e)
groups = defaultdict(list)
for w in "apple ant bee bear cat".split():
    groups[w[0]].append(w)
print(groups, groups["z"], dict(groups), len(groups))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(dict(t["a"]["b"]), list(t), "q" in t)
ints = defaultdict(int, x=5)
ints["x"] += 1
ints["y"] -= 1
print(ints, ints.get("nope"), ints.default_factory)
defaults, user = {"color": "red", "size": 1}, {"color": "blue"}
cm = ChainMap(user, defaults)
print(cm["color"], cm["size"], dict(cm), cm, len(cm))
cm["size"] = 99
print(user, defaults, list(cm.new_child({"n": 1})), cm.parents)
c = Counter(a=3, b=1)
print(c + Counter("ab"), c | Counter(b=5), -Counter(a=-2), Counter([1, 1, 2]) == {1: 2, 2: 1}, Counter({"x": 0}))


class UpperDict(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = UpperDict({"a": 1}, b=2)
u.update(c=3)
print(u, u.data, "A" in u, u.pop("B"))
od = OrderedDict.fromkeys("cab", 0)
od["a"] = 1
del od["c"]
od["c"] = 2
print(od, next(reversed(od)))


def tail(n, text):
    return list(deque(text.splitlines(), n))


def moving_average(xs, n):
    window = deque(maxlen=n)
    for x in xs:
        window.append(x)
        if len(window) == n:
            yield round(sum(window) / n, 2)


print(tail(2, "a\nb\nc"), list(moving_average([40, 30, 50, 46, 39, 44], 3)))
people = deque(range(1, 8))
out = []
while people:
    people.rotate(-2)
    out.append(people.popleft())
print("josephus", out)
