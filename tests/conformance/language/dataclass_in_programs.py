from dataclasses import asdict, astuple, dataclass, field, replace


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 1

    @property
    def total(self): return self.price * self.quantity


@dataclass
class Cart:
    owner: str
    items: list[Item] = field(default_factory=list)
    discount: float = 0.0
    _log: list = field(default_factory=list, repr=False, compare=False)

    def add(self, *items):
        self.items.extend(items)
        self._log.append(len(items))
        return self

    def total(self): return round(sum(i.total for i in self.items) * (1 - self.discount), 2)


cart = Cart("Ann").add(Item("pen", 1.5, 4), Item("book", 12))
print(cart, cart.total(), cart == Cart("Ann", [Item("pen", 1.5, 4), Item("book", 12)]), cart.items is Cart("x").items, asdict(cart)["items"][0], astuple(Item("a", 1)), replace(cart.items[0], name="pencil"), cart._log)
cart.discount = 0.1
print(cart.total(), cart)


@dataclass(frozen=True, order=True)
class Point:
    x: int = 0
    y: int = 0

    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)


p = Point(1, 2)
print(p + Point(3), sorted([Point(2), Point(1, 9), Point(1, 2)]), {p: "here"}[Point(1, 2)], p < Point(1, 3), max(Point(), p), len({p, Point(1, 2), Point()}))
for bad in (lambda: setattr(p, "x", 5), lambda: Point(1, 2, 3), lambda: Item("x"), lambda: Item("a", 1, cost=2)):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


@dataclass
class Animal:
    name: str
    sound: str = "..."
    def speak(self): return f"{self.name} says {self.sound}"


@dataclass
class Dog(Animal):
    sound: str = "woof"
    tricks: list = field(default_factory=list)
    def __post_init__(self): self.name = self.name.title()


print(Animal("cow").speak(), Dog("rex").speak(), Dog("rex", tricks=["sit"]), Dog("a") == Animal("A"), Dog("a") == Dog("A"), Dog.__match_args__)
match Dog("rex", "grr"):
    case Dog(name="Rex", sound=s): print("matched", s)
match p:
    case Point(0, _): print("on axis")
    case Point(x, y): print(x, y)
