from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, InitVar
from typing import ClassVar


@dataclass(order=True)
class Item:
    sort_index: float = field(init=False, repr=False)
    name: str
    price: float
    quantity: int = 0
    tags: list[str] = field(default_factory=list, compare=False)
    currency: ClassVar[str] = "EUR"

    def __post_init__(self):
        self.sort_index = -self.price * self.quantity

    @property
    def total(self):
        return self.price * self.quantity


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


@dataclass(kw_only=True, slots=True)
class Config:
    host: str = "localhost"
    port: int = 8080


@dataclass
class Scaled:
    value: float
    factor: InitVar[float] = 1.0

    def __post_init__(self, factor):
        self.value *= factor


stock = [
    Item("bolt", 0.25, 400, ["metal"]),
    Item("hammer", 18.9, 6),
    Item("saw", 22.0, 3, ["wood", "sharp"]),
    Item("nail", 0.05, 2000),
]
for item in sorted(stock):
    print(f"{item.name:8}{item.price:8.2f}{item.quantity:6d}{item.total:10.2f} {Item.currency}")
print(stock[0])
print(asdict(stock[2]))
print(astuple(stock[1]))
print([f.name for f in fields(Item)])
p = Point(3)
print(p, hash(p) == hash(Point(3, 0)), p == Point(3), {p: "here"})
try:
    p.x = 9
except FrozenInstanceError as e:
    print("frozen:", e)
print(replace(p, y=7))
print(Config(port=99))
try:
    Config("example.org")
except TypeError as e:
    print(e)
try:
    Config().timeout = 5
except AttributeError as e:
    print(e)
print(Scaled(2.5, 4))
stock[0].tags.append("small")
print(stock[1].tags, stock[0].tags)
print(stock[0] < stock[1], Item("a", 1) == Item("a", 1, tags=["x"]))
try:
    print(Point(1) < Point(2))
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
