from collections import defaultdict, ChainMap, OrderedDict
d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], len(d), d.get("c"), "c" in d, d.default_factory, dict(d))
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 1
print(n["x"]["y"], {k: dict(v) for k, v in n.items()})
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["new"] = 5
print(c["a"], c["b"], c.maps, dict(c), len(c), c.new_child({"a": 0})["a"], c.parents["a"], list(c))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1})
for call in (lambda: defaultdict()["x"], lambda: defaultdict(5), lambda: c["zz"], lambda: o.move_to_end("zz"), lambda: OrderedDict().popitem(),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
