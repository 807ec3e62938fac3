from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError
from typing import ClassVar


@dataclass
class Item:
    name: str
    unit_price: float
    quantity: int = 0
    tags: list[str] = field(default_factory=list, repr=False)
    currency: ClassVar[str] = "EUR"

    def total(self) -> float:
        return self.unit_price * self.quantity

    def __post_init__(self):
        if self.unit_price < 0:
            raise ValueError(f"negative price for {self.name!r}")


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0

    @classmethod
    def parse(cls, s):
        return cls(*map(int, s.split(".")))

    def __str__(self):
        return ".".join(map(str, astuple(self)))


a = Item("pen", 1.25, 10)
b = Item("book", 12.0, quantity=2, tags=["paper"])
print(a)
print(b, b.tags, b.total(), Item.currency)
print(a == Item("pen", 1.25, 10), a == b)
print(asdict(b))
print(replace(a, quantity=0))
print([f.name for f in fields(Item)])
a.tags.append("ink")
print(Item("x", 0).tags, a.tags)
try:
    Item("bad", -1)
except ValueError as e:
    print("ValueError:", e)
try:
    Item()
except TypeError as e:
    print("TypeError:", e)

vs = [Version.parse(s) for s in ("1.10.0", "1.2", "0.9.9", "1.2.0")]
print(*sorted(vs), sep=" < ")
print(max(vs), vs[1] == vs[3], hash(vs[1]) == hash(vs[3]), len(set(vs)))
try:
    vs[0].major = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
match vs[0]:
    case Version(1, minor) if minor > 5:
        print("late 1.x:", minor)
print(repr(vs[2]))

@dataclass(slots=True, kw_only=True)
class P:
    x: int
    y: int = 5
print(P(x=1), hasattr(P(x=1), "__dict__"))
try:
    P(1)
except TypeError as e:
    print(e)
