d = {"b": 2, "a": 1}
d["c"] = 3
print(d, list(d), d.keys(), d.values(), d.items(), len(d))
print(d.get("z"), d.get("z", 0), d.setdefault("d", []), d.pop("b"), d.pop("q", None), d)
try:
    d.pop("q")
except KeyError as e:
    print("KeyError:", e)
try:
    d[["list"]] = 1
except TypeError as e:
    print(e)
print(d.popitem(), d | {"a": 100, "x": 1}, {**d, "y": 2}, d)
d |= {"k": "v"}
d.update([("p", 1)], q=2)
print(d, dict(zip("ab", (1, 2))), dict(x=1, **{"y": 2}), dict([("k", "v")]), dict.fromkeys([1, 2], "n"))
print({v: k for k, v in {"one": 1, "two": 2}.items()}, {i: i * i for i in range(5) if i % 2}, {k.upper(): v for k, v in d.items() if isinstance(v, int)})
print({1: "int", 1.0: "float", True: "bool"}, {"a": 1} == {"a": 1.0}, {"x": 1, "y": 2} == {"y": 2, "x": 1})
print(list(reversed(d)), list(d.items())[::2], sorted(d, reverse=True), max(d), "k" in d, "v" in d.values())
for i, (k, v) in enumerate(d.items()):
    print(i, k, v, sep=":", end=" ")
print()
nested = {"users": [{"name": "ann", "tags": ["x"]}, {"name": "bob", "tags": []}], "meta": {"n": 2}}


def flatten(obj, prefix=""):
    if isinstance(obj, dict) and obj:
        for k, v in obj.items():
            yield from flatten(v, f"{prefix}.{k}" if prefix else k)
    elif isinstance(obj, list) and obj:
        for i, v in enumerate(obj):
            yield from flatten(v, f"{prefix}[{i}]")
    else:
        yield prefix, obj


for k, v in flatten(nested):
    print(f"{k:<22}= {v!r}")


def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if isinstance(out.get(k), dict) and isinstance(v, dict) else v
    return out


print(merge({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3, "z": 4}, "c": 5}))
inverted = {}
for name, langs in {"ann": ["py", "c"], "bob": ["py"]}.items():
    for lang in langs:
        inverted.setdefault(lang, []).append(name)
print(inverted)
view = d.keys()
d["new"] = 0
print(view, len(view), view & {"new", "zz"}, {"a": 1}.items() <= {"a": 1, "b": 2}.items())
me = {}
me["self"] = me
lst = [1]
lst.append(lst)
print(me, lst)
del d["new"], d["k"]
d.clear()
print(d, bool(d), {}.get(()), {(): "empty"}[()], {None: 1}[None])
print({"a": {"b": {}}}["a"]["c"])
