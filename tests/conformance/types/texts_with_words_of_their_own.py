# A text that is no number is quoted by the __repr__() of its class.
import enum


class Mode(enum.StrEnum):
    FAST = "fast"
    TEN = "10"


class Loud(str):
    def __repr__(self):
        print("repr")
        return "Loud!"


class Broken(str):
    def __repr__(self):
        raise KeyError("broken")


class Base:
    def __index__(self):
        print("index")
        return 36


class Whole(str):
    def __int__(self):
        return 7

    def __repr__(self):
        return "Whole!"


def trying(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for text in Mode.FAST, Mode.TEN, Loud("x y"), Loud(" 12 "), Broken("x y"), Broken("3"), Whole("q q"):
    trying(lambda: int(text))
    trying(lambda: int(text, 16))
    trying(lambda: int(text, 1))
    trying(lambda: int(text, Base()))
    trying(lambda: float(text))
trying(lambda: int(Mode.TEN, 2) + Mode.TEN.value.count("1"))
trying(lambda: sorted([Mode.TEN, Mode.FAST], key=int))
