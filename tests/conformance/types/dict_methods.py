d = {"a": 1, "b": 2}
d["c"] = 3
print(d, d["a"], d.get("z"), d.get("z", 0), "a" in d, len(d), list(d), list(d.values()), list(d.items()), d.keys(), d.values(), d.items())
print(d.pop("a"), d.pop("zz", "default"), d.setdefault("n", []), d.setdefault("b", 99), d.popitem(), d)
d.update({"b": 20}, e=5)
d.update([("f", 6), ("g", 7)])
d |= {"h": 8}
print(d, d | {"b": 0}, {**d, "x": 1} == d | {"x": 1}, dict(a=1), dict([("k", "v")]), dict({"a": 1}, b=2), dict(zip("ab", range(2))), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
e = d.copy()
e.clear()
print(e, d == dict(reversed(list(d.items()))), list(reversed(d)), list(reversed(d.items()))[:1], {1: "int", 1.0: "float", True: "bool"}, {None: 1, (1, 2): 2, "s": 3})
print(d.keys() & {"b", "zz"}, sorted(d.keys() | {"zz"}), sorted(d.keys() - {"b"}), d.keys() == set(d), {"b": 20}.items() <= d.items(), d.keys().isdisjoint({"q"}), ("b", 20) in d.items(), 20 in d.values(), d.keys() ^ {"b", "e", "f", "g", "h"})
for text in ["{}['x']", "{}[1]", "{}[(1, 2)]", "{}.pop('x')", "{}.popitem()", "{[]: 1}", "{{}: 1}", "{}.get([])", "dict(5)", "dict([1])", "dict([(1, 2, 3)])", "dict(['ab', 'cd'])", "dict(['abc'])", "{} + {}", "{} | 5", "{} < {}", "dict.fromkeys(5)", "{}.update(5)", "{}.update(1, 2)", "{}.setdefault()", "{}.foo", "hash({})", "dict(a=1, **{'a': 2})", "{}.pop()", "{1: 2}.items()[0]", "dict([[1, 2]], x=3)", "{'a': 1}['b']", "{**5}", "{}.get()", "dict(**{1: 2})"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
n = {"x": 1}
try:
    for k in n:
        n[k + "y"] = 2
except RuntimeError as error:
    print(error)
n = {"x": 1, "y": 2}
try:
    for k in n:
        del n[k]
except RuntimeError as error:
    print(error)
n = {"z": 1}
view = n.keys()
n["later"] = 1
print(view, len(view), n)
del n["z"]
n["z"] = "moved to end"
print(n, {k: v for k, v in sorted({"b": 1, "a": 2}.items())}, {v: k for k, v in n.items()}, {i: i * i for i in range(4) if i % 2})
print(max({"a": 3, "b": 5}.items(), key=lambda p: p[1]), sorted({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), sum({1: 2, 3: 4}), any({0: 1}), [*{"p": 1}], {"p": {"q": 1}}["p"]["q"])
r = {}
r["self"] = r
print(r, list(r), type(r.keys()).__name__, type(r.items()).__name__, type(iter(r)).__name__, type(iter(r.values())).__name__)


class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, Key) and self.v == o.v
    def __repr__(self): return f"K{self.v}"


m = {Key(1): "one", Key(2): "two"}
m[Key(1)] = "uno"
print(m, m[Key(2)], Key(3) in m, m.pop(Key(1)), m)
