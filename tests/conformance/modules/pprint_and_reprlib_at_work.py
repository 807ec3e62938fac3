"""Pretty printing nested data, limiting reprs, and custom __repr__ conventions."""
import pprint
import reprlib
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from pprint import pformat, pp
from types import SimpleNamespace

config = {
    "server": {"host": "example.com", "ports": [80, 443, 8080], "options": {"keepalive": True, "timeout": 30.5, "headers": None}},
    "users": [{"name": "alice", "roles": ("admin", "editor")}, {"name": "bob", "roles": ("viewer",)}],
    "a key that is long": "a value that is rather long too, so the line must be wrapped somewhere around here I guess",
    3: {1, 2, 3}, None: frozenset({9}),
}
config_str = {str(k): v for k, v in config.items()}
pprint.pprint(config_str)
print("---- width=40"); pprint.pprint(config_str["server"], width=40)
print("---- depth=1"); pprint.pprint(config_str, depth=1)
print("---- indent=4"); pprint.pprint(config_str["users"], indent=4, width=30)
print("---- compact"); pprint.pprint(list(range(30)), width=50, compact=True); pprint.pprint([list(range(i)) for i in range(4)], width=20)
print("---- pp keeps order"); pp({"z": 1, "a": {"y": 2, "b": 3}}); pprint.pprint({"z": 1, "a": 2}, sort_dicts=False)

Point = namedtuple("Point", "x y")


@dataclass
class Item:
    name: str
    qty: int = 1
    tags: list = field(default_factory=list)
    parent: "Item | None" = field(default=None, repr=False)


pprint.pprint([Point(1, 2), Point(3, 4)]); pprint.pprint(Item("a long item name to force wrapping", 10, ["tag one", "tag two", "tag three"]), width=50)
pprint.pprint(defaultdict(list, {"k": [1] * 30}), width=60); pprint.pprint(Counter("abracadabra")); pprint.pprint(OrderedDict([("b", 1), ("a", [2] * 25)]), width=50)
pprint.pprint(deque(["alpha" * 3, "beta" * 4, "gamma" * 3], maxlen=5), width=40); pprint.pprint(SimpleNamespace(one="x" * 30, two="y" * 30, three=3), width=50)
pprint.pprint("word " * 30); pprint.pprint(b"bytes" * 20, width=50); pprint.pprint("short"); pprint.pprint(("a" * 30 + "\n" + "b" * 30), width=30)
pprint.pprint(1_234_567, underscore_numbers=True); pprint.pprint({}), pprint.pprint([]); pprint.pprint((1,)); pprint.pprint(set())
loop = [1]; loop.append(loop); print(pprint.isrecursive(loop), pprint.isreadable([1]), pprint.isreadable(loop), pprint.saferepr({"b": 1, "a": 2}))
print(pformat({"key": [1, 2]}), repr(pformat([["x" * 20] * 3], width=30)), len(pformat(config_str).splitlines()))
printer = pprint.PrettyPrinter(width=25, indent=2); printer.pprint({"numbers": [100, 200, 300], "nested": {"deep": ["x", "y"]}})

r = reprlib.Repr(); r.maxlist = 3; r.maxstring = 12; r.maxlevel = 2
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(2 ** 300))
print(r.repr([1, 2, 3, 4]), r.repr("a rather long string"), r.repr([[[[1]]]]), r.repr({"b": 2, "a": 1}), r.repr((1, 2, 3, 4, 5, 6, 7)))


class Tree:
    def __init__(self, label, *kids): self.label, self.kids = label, list(kids)
    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self): return f"Tree({', '.join([repr(self.label), *map(repr, self.kids)])})"
    def __str__(self): return "\n".join(self.lines())
    def lines(self, prefix=""):
        yield self.label
        for i, k in enumerate(self.kids):
            last = i == len(self.kids) - 1
            first, *rest = k.lines()
            yield ("└── " if last else "├── ") + first
            yield from (("    " if last else "│   ") + l for l in rest)


t = Tree("root", Tree("usr", Tree("bin"), Tree("lib", Tree("python"))), Tree("etc")); print(t); print(repr(t)); t.kids.append(t); print(repr(t))
