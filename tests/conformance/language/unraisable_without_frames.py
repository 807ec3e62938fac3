"""What goes wrong where no frame of the program's has seen it is told of the place that led to it."""
import sys
import weakref


class Wrong:
    def __del__(self, extra):
        pass


def drop():
    wrong = Wrong()
    del wrong


drop()


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("stays")


kept = stubborn()
next(kept)
del kept


def hook(told):
    print(type(told.exc_value).__name__, told.exc_value, told.exc_traceback is not None,
          type(told.object).__name__)


sys.unraisablehook = hook
drop()
target = Wrong.__new__(type("Plain", (), {}))
watch = weakref.finalize(target, lambda: 1 / 0)
del target
print(watch.alive)


def catches():
    try:
        yield 1
    except ValueError as error:
        yield repr(error)


for value in (("a", 2), "x", None, ValueError("itself"), KeyError("other"), (), [1], UnicodeError("sub")):
    generator = catches()
    next(generator)
    print(generator.throw(ValueError, value))
