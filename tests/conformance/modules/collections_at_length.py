from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
import collections.abc as cabc

a, b = Counter("abracadabra"), Counter(a=1, b=5, z=-2)
print(a, a + b, a - b, a & b, a | b, +b, -b, a["nope"], a.total(), sorted(a.elements())[:4], a.most_common()[:-3:-1])
a.subtract("aaaaaaaa"); a.update({"r": 10}, q=1)
print(a, a <= Counter(r=100, b=9, c=9, d=9, q=9), Counter(x=1) == Counter(x=1, y=0), dict(+a), Counter([1, 1, 2]).most_common(1), a.pop("r"))
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(type(e).__name__, e)

q = deque(range(5), maxlen=5)
q.append(5); q.appendleft(-1)
print(q, q.rotate(2), q, q.popleft(), q.index(1), q.count(9), q[-1], q.maxlen, list(reversed(q)))
q.extendleft("ab"); q.insert(1, "i") if len(q) < 5 else None
print(q, deque("abc") + deque("d"), deque([1, 2]) < deque([1, 3]), deque([1]) * 3, deque("x", 0), q.copy() == q)
for f in (lambda: q.insert(0, 1), lambda: deque().pop(), lambda: q[99], lambda: q.remove("zz"), lambda: deque([1], -1), lambda: q[0:2], lambda: hash(q)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for v in q:
        q.append(v)
except RuntimeError as e:
    print(type(e).__name__, e)

od = OrderedDict.fromkeys("abcd", 0)
od.move_to_end("b"); od.move_to_end("d", last=False)
print(od, od.popitem(last=False), od.popitem(), list(reversed(od)), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, od | {"n": 1})
try:
    od.move_to_end("zz")
except KeyError as e:
    print(type(e).__name__, e)

defaults, env, cli = {"colour": "red", "user": "guest"}, {"user": "ada"}, {}
cm = ChainMap(cli, env, defaults)
cm["colour"] = "blue"
print(cm, dict(cm), cm["user"], cm.maps[2], cm.new_child({"user": "tmp"})["user"], cm.parents["colour"], list(cm), len(cm), cm | {"k": 1})
for f in (lambda: cm.pop("user"), lambda: cm["zip"], lambda: cm.__delitem__("user"), lambda: cm.popitem(), lambda: cm.popitem()):
    try:
        print(f())
    except KeyError as e:
        print(type(e).__name__, e)

class CaseInsensitive(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __contains__(self, k):
        return k.lower() in self.data
    def __missing__(self, k):
        return f"<no {k}>"

ci = CaseInsensitive({"Content-Type": "x"}, ACCEPT="*/*")
ci.update(HOST="h"); ci.setdefault("Host", "other")
print(ci, ci["CONTENT-type"], ci["nah"], "host" in ci, ci.get("HoSt"), ci | {"New": 1}, isinstance(ci, cabc.MutableMapping), isinstance(ci, dict), {**ci})

class Even(UserList):
    def append(self, x):
        if x % 2:
            raise ValueError(f"{x} is odd")
        super().append(x)

e = Even([2, 4])
e.append(6)
print(e, e[:2], type(e[:2]).__name__, e + [8], e * 2, 4 in e, e == [2, 4, 6], e.data)
try:
    e.append(7)
except ValueError as err:
    print(type(err).__name__, err)
us = UserString("shout")
print(us.upper(), us + "!", us[1:3], "hou" in us, type(us * 2).__name__, f"{us!s:>8}", us == "shout", repr(us.replace("s", "S")))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
dd = defaultdict(lambda: "?", k=1)
print(t["a"]["b"]["c"], dd["zz"], dict(dd), dd.get("q"), defaultdict(int, a=1), defaultdict(None), defaultdict(list) | {"m": []})
try:
    defaultdict(None)["x"]
except KeyError as err:
    print(type(err).__name__, err)
try:
    defaultdict(5)
except TypeError as err:
    print(type(err).__name__, err)
