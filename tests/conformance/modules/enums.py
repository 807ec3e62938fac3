from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique


class Weekday(Enum):
    MON = 1
    TUE = 2
    WED = 3
    SAT = 6
    SUN = 7
    SABBATH = 7

    @property
    def weekend(self):
        return self.value >= 6

    @classmethod
    def first(cls):
        return next(iter(cls))

    def __str__(self):
        return self.name.title()


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


class Status(IntEnum):
    OK = 200
    NOT_FOUND = 404


class Mode(StrEnum):
    FAST = auto()
    SLOW_DOWN = auto()


class Color(Enum):
    RED = auto()
    GREEN = auto()


print(list(Weekday))
print(Weekday.SUN is Weekday.SABBATH, Weekday(6), Weekday["TUE"], repr(Weekday.MON), Weekday.SABBATH.name)
print([str(d) for d in Weekday if d.weekend], Weekday.first(), len(Weekday))
print(f"{Weekday.MON} {Weekday.WED!r:>16} {Planet.MARS.gravity:.2f} {Planet.EARTH.value}")
for bad in (lambda: Weekday(9), lambda: Weekday["XXX"], lambda: Weekday.FRI):
    try:
        bad()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
p = Perm.R | Perm.X
print(p, repr(p), Perm.W in p, Perm.R in p, p & Perm.RW, ~p, p ^ Perm.RW, bool(p & Perm.W), Perm(0), Perm.RW.value)
print(Status.OK == 200, Status.OK, repr(Status.NOT_FOUND), Status.OK + 1, sorted([Status.NOT_FOUND, Status.OK]), f"{Status.OK:>6}")
print(Mode.FAST, repr(Mode.SLOW_DOWN), Mode("fast"), Mode.FAST + "er", Mode.FAST == "fast")
print(Color.RED.value, Color.GREEN, {Color.RED: "stop"}, Color.RED == 1, Color.RED != Color.GREEN)
print(Weekday.__members__["SABBATH"], list(Weekday.__members__))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    Color.RED = 5
except AttributeError as e:
    print(e)
try:
    Color.RED < Color.GREEN
except TypeError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
print(Animal.DOG, Animal.DOG.value, list(Animal), isinstance(Animal.CAT, Animal), Animal.CAT in Animal)
