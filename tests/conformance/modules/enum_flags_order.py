from enum import Enum, Flag, IntFlag, IntEnum, auto, unique, StrEnum
class Perm(Flag):
    X, W, R = 1, 2, 4
    RW = 6
class Mixed(Flag):
    HIGH, LOW, MID = 4, 1, 2
print(Perm.R | Perm.X, Perm.RW, Perm(7), Perm(0), ~Perm.R, Perm.R in Perm.RW, list(Perm.RW), list(Perm), len(Perm.RW), bool(Perm(0)))
print(Mixed.HIGH | Mixed.LOW, Mixed(7), list(Mixed(7)), repr(Mixed.LOW | Mixed.MID))
class Level(IntEnum):
    LOW = 1
    HIGH = auto()
class Word(StrEnum):
    ONE = auto()
    TWO = "deux"
print(Level.HIGH > Level.LOW, Level.HIGH + 1, Word.ONE, Word.TWO.upper(), f"{Level.LOW} {Word.TWO}", IntFlag("F", "A B").A | 8)
class Day(Enum):
    MON = 1
    TUE = 2
    MONDAY = 1
    @property
    def short(self): return self.name[:2]
print(Day.MONDAY, Day(2), Day["TUE"], Day.MON.short, list(Day), Day.__members__["MONDAY"], Day.MON is Day.MONDAY)
for call in (lambda: Day.FRI, lambda: Day(9), lambda: Day["X"], lambda: Perm(9), lambda: setattr(Day, "MON", 5), lambda: Day.MON < Day.TUE, lambda: unique(Day)):
    try:
        print(call())
    except (AttributeError, ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)
