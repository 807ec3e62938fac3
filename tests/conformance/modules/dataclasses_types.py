import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Point:
    x: int
    y: int = 0

    def dist(self): return abs(self.x) + abs(self.y)


p = Point(1, 2)
print(p, p == Point(1, 2), p != Point(2, 1), Point(5), p.dist(), asdict(p), astuple(p), replace(p, y=9), [f.name for f in fields(p)], is_dataclass(p), is_dataclass(int), Point.__match_args__)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tags: tuple = field(default=(), compare=False, repr=False)


a, b = Version(1, 2), Version(1, 3, ("beta",))
print(a < b, sorted([b, a]), max(a, b), {a: "hashed"}[Version(1, 2)], b.tags, a <= a)
try:
    a.major = 5
except dataclasses.FrozenInstanceError as error:
    print(type(error).__name__, error)
try:
    del a.major
except AttributeError as error:
    print(error)


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)
    total: float = field(init=False, default=0.0)
    _: KW_ONLY
    color: str = "red"
    scale: InitVar[int] = 1

    def __post_init__(self, scale): self.total = len(self.items) * scale * 1.0


k = Basket("me", [1, 2], color="blue", scale=3)
print(k, Basket("you").items is Basket("you").items, asdict(k))


@dataclass
class Child(Point):
    z: int = 3
    label: str = "c"


print(Child(1), Child(1, 2, 3, "x"), [f.name for f in fields(Child)], Child(1) == Point(1), fields(Child)[2].default, fields(Basket)[1].default is dataclasses.MISSING)


@dataclass(eq=False)
class NoEq: v: int
@dataclass(repr=False)
class NoRepr: v: int
@dataclass(slots=True)
class Slotted: v: int = 1
@dataclass(kw_only=True)
class Kw: a: int; b: int = 2
@dataclass(unsafe_hash=True)
class Hashed: v: int


print(NoEq(1) == NoEq(1), "NoRepr object" in repr(NoRepr(1)), Slotted(), Kw(a=1), hash(Hashed(1)) == hash(Hashed(1)), hasattr(Slotted(), "__dict__"))
for attempt in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), lambda: Kw(1), lambda: p < p, lambda: Slotted().__setattr__("q", 1), lambda: replace(k, total=5), lambda: asdict(5), lambda: fields(5), lambda: Point(1) < Child(1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
for bad in ["@dataclass\nclass A:\n x: int = 1\n y: int", "@dataclass\nclass A:\n x: list = []", "@dataclass(order=True, eq=False)\nclass A: pass", "@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)"]:
    try:
        exec(bad)
        print("ok")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
Made = dataclasses.make_dataclass("Made", [("a", int), ("b", str, "x"), "c"] if False else [("a", int), ("b", str, "x")], namespace={"both": lambda self: (self.a, self.b)})
print(Made(1), Made(2, "y").both(), Made.__name__)


@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list)


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree, asdict(tree), tree == Node(1, [Node(2), Node(3, [Node(4)])]))
tree.children.append(tree)
print(repr(tree)[-40:])
match p:
    case Point(x, y): print("matched", x, y)
