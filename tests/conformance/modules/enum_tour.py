from enum import Enum, IntEnum, Flag, IntFlag, auto, unique

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    def __invert__(self):
        return Color(4 - self.value)

print(Color.RED, repr(Color.RED), Color.CRIMSON, Color(3), Color["GREEN"])
print([c.name for c in Color], list(Color.__members__))
print(Color.RED is Color.CRIMSON, Color.RED == 1, ~Color.RED, Color.BLUE.pretty)
for bad in (7, "RED"):
    try:
        Color(bad)
    except ValueError as e:
        print("ValueError:", e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError:", e)
try:
    Color.RED = 5
except AttributeError as e:
    print("AttributeError:", e)

class Level(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10

print(Level.MID < Level.HIGH, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), f"{Level.HIGH}", max(Level).name)

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W

p = Perm.R | Perm.X
print(p, repr(p), Perm.W in p, bool(p & Perm.W), Perm.RW, ~Perm.R, p ^ Perm.R)
print([m.name for m in p], Perm(0), len(Perm))

class Bits(IntFlag):
    A = 1
    B = 2
print(Bits.A | Bits.B, Bits.A | 8, Bits(3) & 1, repr(Bits.A))

try:
    @unique
    class Dup(Enum):
        X = 1
        Y = 1
except ValueError as e:
    print(e)

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        G = 6.67300E-11
        return G * self.mass / (self.radius * self.radius)

for pl in Planet:
    print(f"{pl.name:<8} {pl.surface_gravity:.3f}")
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value)
