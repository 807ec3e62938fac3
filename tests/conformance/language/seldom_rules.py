# Rules that few programs meet.
import traceback


def recurse(n):
    return recurse(n - 1) if n else 1 / 0


try:
    recurse(10)  # the last call is on the same line, and counts as one more
except ZeroDivisionError:
    print(traceback.format_exc().replace(__file__, "FILE"))

for text in ("x[y := 1:2]", "x[(y := 1):2]", "x[y := 1]", "x[1:y := 2]", "x[y := 0, 1:2]"):
    try:
        compile(text, "<text>", "eval")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg, text)

for text in ("(a): int = 3", "b.c: int", "def f():\n x: int = 1", "a: int"):
    names = {"b": recurse}
    exec(text, names)
    print(text.replace("\n", ";"), names.get("__annotations__"))

for names in ({}, {"__name__": "alone"}, {"__name__": "one.two"}, {"__package__": ""}):
    try:
        exec("from . import other", names)
    except (ImportError, KeyError) as error:
        print(type(error).__name__, error)


class Broken:
    def __getattribute__(self, name):
        if name == "__class__":
            raise RuntimeError("no attributes")
        return object.__getattribute__(self, name)


print(isinstance(Broken(), Broken))
try:
    isinstance(Broken(), int)
except RuntimeError as error:
    print(error)

for text in ("int.__new__(bool)", "int.__new__(bool, 1)", "bool.__new__(bool, 'x')", "open(-1)"):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)


class Base:
    pass


class Other:
    pass


class Changes(Base):
    pass


class Plain:
    pass


for where, bases in ((Changes, (Other,)), (Plain, (int,)), (Plain, (list,)), (Plain, (Base,)), (Changes, (object,))):
    try:
        where.__bases__ = bases
        print(where.__name__, [base.__name__ for base in where.__bases__])
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = {"x": "the x", "y": None}


import inspect

print(inspect.getdoc(Slotted.x), inspect.getdoc(Slotted.y))
