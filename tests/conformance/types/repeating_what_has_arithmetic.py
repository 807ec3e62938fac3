# A sequence times what knows nothing of it; a property without a getter beside __getattr__; what
# inspect.getattr_static() finds where a descriptor goes before an instance's own.
import inspect
from fractions import Fraction


class Unhelpful:
    def __mul__(self, other):
        return NotImplemented

    __rmul__ = __mul__


class Plain:
    pass


values = ["a", [1], (1,), b"a", bytearray(b"x"), range(2), {1}, {1: 2}, 1.5, None, Unhelpful(),
          Plain(), 1j, len, Plain, True, 2, Fraction(1)]
for left in values:
    for right in values:
        for text in ("left * right", "x = left; x *= right"):
            try:
                exec(text, {"left": left, "right": right})
            except TypeError as error:
                print(text[-7], type(left).__name__, type(right).__name__, error)


class WriteOnly:
    w = property(fset=lambda self, value: print("wrote", value))


class Fallback(WriteOnly):
    def __getattr__(self, name):
        return "fallback for " + name


print(Fallback().w)
Fallback().w = 1
for read in (lambda: WriteOnly().w, lambda: WriteOnly.w.__get__(WriteOnly())):
    try:
        read()
    except AttributeError as error:
        print(error)


class Reads:
    def __get__(self, owner, kind=None):
        return "read"


class Both(Reads):
    def __set__(self, owner, value):
        pass


class Has:
    reads, both = Reads(), Both()


has = Has()
has.__dict__.update(reads="own", both="own", more="own")
for name in ("reads", "both", "more"):
    found = inspect.getattr_static(has, name)
    print(name, found if isinstance(found, str) else type(found).__name__)
print(inspect.getattr_static(has, "none", "default"), type(inspect.getattr_static(Has, "reads")).__name__)
