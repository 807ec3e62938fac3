# Calls with several things wrong, of which one is told; methods that only repr() and bool() seemed to know; corners
# of powers, formats and views that random calls came to.
import re
import types


def told(f):
    try: print(re.sub(r" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as error: print(type(error).__name__, re.sub(r" at 0x[0-9a-f]+", "", str(error)))


class Own:
    def __pow__(self, other, modulus=None): return "own", other, modulus
class Reflected:
    def __rpow__(self, other): return "reflected"
class Refusing:
    def __pow__(self, other, modulus=None): return NotImplemented
for powers in (2, 3.0, 5), (2, 3, 5.0), (1j, 2, 3), ("a", 1.0, None), ("a", 1, 2.0), (Own(), 1, 2), (1, Own(), 2), (Reflected(), 1, 2), \
        (Refusing(), 1, 2), ("a", "b", 1j), (2, 3j, 4), (2, 3, "x"), (2, -1, 7), (2, 3, None):
    told(lambda: pow(*powers))

# Keywords are refused before anything is counted; with names all are counted together.
for f in (lambda: list(1, 2, x=3), lambda: [].append(1, 2, x=3), lambda: frozenset(1, 2), lambda: frozenset(x=1), lambda: bytearray("", x=1),
          lambda: int(1, 2, 3, x=4), lambda: int(1, x=2), lambda: enumerate([], 1, x=2), lambda: round(1, 2, x=3), lambda: memoryview(b"", 1),
          lambda: (5).__add__(x=1), lambda: (5).__add__(), lambda: [].__init__(1, 2), lambda: {}.__init__(1, 2), lambda: ValueError(x=1),
          lambda: UnicodeDecodeError(1, x=2), lambda: NameError(x=1), lambda: UnboundLocalError("a", x=1), lambda: ModuleNotFoundError(x=1),
          lambda: bytes.fromhex(), lambda: list.__class_getitem__(), lambda: str.upper(x=1), lambda: list.__len__(x=1), lambda: type(1, x=2),
          lambda: object().__setattr__(1, 2), lambda: object().__getattribute__(1), lambda: object().__delattr__(None), lambda: "abc".find(1, "x"),
          lambda: b"abc".count(None, "x"), lambda: str.maketrans("ab", "c", 5), lambda: compile(5, "f", "never"), lambda: compile(5, 6, "exec"),
          lambda: compile("1", "f", 7), lambda: compile(5, "f", "exec"), lambda: eval("1", "globals"), lambda: eval("1", 5), lambda: anext(5, 1),
          lambda: int.from_bytes(b"", 5), lambda: (5).to_bytes(1, 2), lambda: b"ab".hex(5), lambda: b"".join(5), lambda: {}.pop([], "nothing")):
    told(f)

# What stands before a mistake in a format comes first.
for text in "{}{", "{}}", "{0.}", "{a}{", "{0[}", "{0!}", "{0!r", "{0!rx}", "{!r:{}{}", "{0.x.}", "{0[1]x}", "{0:{1}}{", "{0[0]}{}", "{:d}{":
    told(lambda: text.format())
    told(lambda: text.format([1], a=2))
for text in "%d %q", "%d %", "%(a", "%s%", "%5", "%.q":
    told(lambda: text % ("x",))
    told(lambda: text.encode() % (b"x",))
told(lambda: b"%s" % b"a" % b"b")
told(lambda: b"" % b"x")

for value in (None, ..., NotImplemented, len, [].append, str.upper, int.__add__, (5).__add__, told, Own().__pow__, classmethod(5), staticmethod(5),
              classmethod(told), (x for x in ""), types, told.__code__, int, super(Own, Own()), super(Own)):
    shown = value.__repr__() if not isinstance(value, type) else type.__repr__(value)
    print(shown == repr(value), re.sub(r" at 0x.*| from .*|(?<=types.)>", "", shown))
print(None.__bool__(), range(3).__init__(1, 2), (x for x in "").__init__(1), list[int].__len__, list[int].__origin__, type.__or__(int, str))
class NoInit:
    def __new__(cls, *args): return object.__new__(cls)
class NoNew:
    def __init__(self, *args): object.__init__(self, *args)
class Neither: pass
told(lambda: NoInit(1).__init__(2))
told(lambda: NoNew(1))
told(lambda: Neither().__init__(1))
told(lambda: object.__new__(list))
told(lambda: object.__new__(5))
told(lambda: object.__new__())
told(lambda: type("Sub", (Neither,), {}, tag=1))

for spec in "*<z8.3G", "z01_", "-#012_.0g", "012,", " ", "#", " 1_", "0=5", "0<5", "=5", "d":
    for number in -float("inf"), float("nan"), complex(1.5, -2), 2j, complex("-inf+1e20j"):
        told(lambda: format(number, spec))
told(lambda: (b"a" == bytearray(b"a"), b"a".__eq__(bytearray(b"a")), bytearray(b"a").__le__(memoryview(b"b")), b"a".__lt__(memoryview(b"b"))))
view = memoryview(b"abcdefgh").cast("B", [2, 4])
print(view.contiguous, view.c_contiguous, view.f_contiguous, memoryview(b"ab").f_contiguous, int(memoryview(b"12")), float(memoryview(b"1.5")))
told(lambda: int(memoryview(b"x")))
told(lambda: bytes(10**20))
told(lambda: BlockingIOError(11, "b", 5).args)
told(lambda: OSError(1, "b", None).args)
told(lambda: (str(BlockingIOError(11, "b", 5)), BlockingIOError(11, "b", 5).characters_written, BlockingIOError(11, "b", 0.5)))
told(lambda: ExceptionGroup("g", [ValueError()]).__module__)
told(lambda: SyntaxError("m", ["f", 1, 2, "t"]).args)
told(lambda: SyntaxError("m", ("f", 1, 2, "t", 3)))

class Divided:
    def __divmod__(self, other): return NotImplemented
    def __rdivmod__(self, other): return "reflected"
class Smaller(Divided):
    def __rdivmod__(self, other): return "smaller"
class Inherits(Divided): pass
class Measured(int):
    def __len__(self): return 0
class Whole(float):
    def __int__(self): return 99
class Told(str):
    def __int__(self): return 7
    def __index__(self): return 8
    def __bytes__(self): return b"own"
class Given(int):
    def __float__(self): return 5
    def __index__(self): return 9
for f in (lambda: divmod(Divided(), Inherits()), lambda: bool(Measured(5)), lambda: "%d %s" % (Whole(2.5), Whole(2.5)), lambda: b"%d" % Whole(2.5),
          lambda: divmod(Divided(), Divided()), lambda: divmod(Divided(), Smaller()), lambda: divmod(1, Divided()), lambda: int(Told("5")),
          lambda: float(Told("5")), lambda: bytes(Told("x")), lambda: complex(Given(1)), lambda: float(Given(1)), lambda: bytes(Given(2)),
          lambda: int(Given(3)), lambda: __import__("operator").index(Given(4))):
    told(f)
