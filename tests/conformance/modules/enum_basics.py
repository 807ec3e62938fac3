from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color(2), Color["RED"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, isinstance(Color.RED, Color), type(Color.RED) is Color)
print([c.name.lower() for c in Color], {c: c.value for c in Color}[Color.GREEN], Color.RED in Color, Color.__members__["CRIMSON"], sorted(Color, key=lambda c: -c.value), [c for c in reversed(Color)], f"{Color.RED}", f"{Color.BLUE.name:>6}", str(Color.GREEN), hash(Color.RED) == hash(Color.RED), bool(Color.RED))
for bad in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.RED < Color.BLUE, lambda: Color.RED + 1):
    try:
        print(bad())
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)


class Weekday(Enum):
    MON, TUE, SAT, SUN = range(1, 5)

    @property
    def weekend(self): return self in (Weekday.SAT, Weekday.SUN)

    @classmethod
    def parse(cls, text): return cls[text[:3].upper()]

    def next(self): return Weekday(self.value % len(Weekday) + 1)


print([(d.name, d.weekend) for d in Weekday], Weekday.parse("sunday"), Weekday.SUN.next(), Weekday.MON.next().next())
Size = Enum("Size", ["S", "M", "L"])
print(list(Size), Size.M.value, Size["L"])


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius): self.mass, self.radius = mass, radius

    @property
    def gravity(self): return round(66.7 * self.mass / self.radius ** 2 / 10, 2)


print([(p.name, p.gravity, p.value) for p in Planet], Planet((0.64, 3.39)))


class Status(Enum):
    OPEN = "open"
    DONE = "done"

    def __str__(self): return self.value.upper()


def act(status):
    match status:
        case Status.OPEN: return "work"
        case Status.DONE: return "rest"


print(*Status, [act(s) for s in Status], act("open"), Status("open"), {"s": Status.DONE})
