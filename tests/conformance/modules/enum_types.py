import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self): return self.name.lower()

    @classmethod
    def favorite(cls): return cls.GREEN


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.CRIMSON, Color.__members__)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED is Color(1), Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED), Color.RED.describe(), Color.favorite(), hash(Color.RED) == hash(Color.RED), {Color.RED: "r"}, f"{Color.RED}", f"{Color.RED!r:>20}", str(Color), Color, bool(Color.RED), Color.__name__)
for attempt in (lambda: Color(9), lambda: Color["BLUE"], lambda: Color.BLUE, lambda: setattr(Color, "RED", 5), lambda: setattr(Color.RED, "value", 3), lambda: Color.RED < Color.GREEN, lambda: Color(), lambda: delattr(Color, "RED"), lambda: Color.RED + 1, lambda: 1 in Color, lambda: "x" in Color, lambda: int(Color.RED)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class Num(IntEnum):
    ONE = 1
    TWO = 2


class Text(StrEnum):
    HI = auto()
    BYE = "goodbye"


print([a.value for a in Auto], Num.ONE + 1, Num.TWO > Num.ONE, Num(1), repr(Num.ONE), str(Num.ONE), f"{Num.ONE}", Num.ONE == 1, [10, 20, 30][Num.TWO], Text.HI, repr(Text.HI), Text.BYE.upper(), Text.HI == "hi", f"{Text.BYE:>10}", sorted(Num, reverse=True), max(Num), int(Num.TWO), isinstance(Num.ONE, int), sum(Num), range(Num.TWO))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, Perm.RW, repr(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW & Perm.W, ~Perm.R, Perm(0), Perm(7), Perm.RW ^ Perm.R, bool(Perm.R & Perm.W), list(Perm), list(Perm.RW), Perm.RW.value, Perm.R | Perm.W is Perm.RW, len(Perm.RW), (Perm.R | Perm.X).name, Perm["X"])


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, Bits.A | 8, repr(Bits.A | Bits.B), Bits(3), Bits.A + 1, ~Bits.A, Bits.A == 1, str(Bits.B))
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum("Animal", "CAT DOG")
Level = Enum("Level", {"LOW": "l", "HIGH": "h"})
Pairs = Enum("Pairs", [("X", 10), ("Y", 20)])
print(list(Animal), Animal.CAT, Level("h"), Pairs.Y.value, Animal.__name__, IntEnum("I", ["P", "Q"]).Q + 1, Enum("S", "A B", start=5).A.value)


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def density(self): return round(self.mass / self.radius ** 3, 4)


print(Planet.EARTH.mass, Planet.MARS.density, Planet.EARTH.value, Planet((0.64, 3.39)), [p.name for p in Planet])


class Named(str, Enum):
    A = "a"
    def __str__(self): return "named " + self.value
    @classmethod
    def _missing_(cls, value): return cls.A if value == "other" else None


print(Named.A, Named.A == "a", Named("other"), repr(Named.A), f"{Named.A}", Named.A.upper())
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r")
class WithIgnore(Enum):
    _ignore_ = ["tmp"]
    tmp = 5
    A = 1
    def _generate_next_value_(name, start, count, last): return name + "!"
print(list(WithIgnore), enum.Enum.__name__, Color.RED._value_, Color._member_names_, Color._value2member_map_)
