# gi_yieldfrom and cr_await tell what is being driven, whatever it is; contexts compare by contents;
# unions take arguments; names that are no strings; `import *` asks a module's own __getattr__().
import contextvars
import inspect
import sys
import types
from typing import TypeVar


def over(source):
    yield "before"
    yield from source
    yield "after"


def squares():
    for n in range(3):
        yield n * n


for source in ([1, 2, 3], "ab", range(3), {1: 2}, (4, 5), map(abs, [-1, -2]), squares()):
    steps = over(source)
    next(steps)
    print(steps.gi_yieldfrom, next(steps), type(steps.gi_yieldfrom).__name__, end=" ")
    print(inspect.getgeneratorstate(steps), list(steps), steps.gi_yieldfrom)

steps = over([1, 2, 3])
next(steps), next(steps)
print(list(steps.gi_yieldfrom), list(steps))


class Plain:
    def __await__(self):
        return iter(["first", "second"])


async def waits():
    await Plain()


coroutine = waits()
print(coroutine.send(None), type(coroutine.cr_await).__name__, coroutine.send(None))
coroutine.close()

color = contextvars.ContextVar("color")
color.set("red")
one, two = contextvars.copy_context(), contextvars.copy_context()
print(one == two, one != two, one is two, contextvars.Context() == contextvars.Context(), one == 5)
two.run(color.set, "blue")
print(one == two, one == contextvars.Context())
try:
    hash(one)
except TypeError as error:
    print(error)

T, U = TypeVar("T"), TypeVar("U")
union = int | list[T]
print(union.__parameters__, union[str], (list[T] | dict[U, T])[int, str], (int | str).__parameters__)
for wrong in (lambda: (int | str)[int], lambda: union[int, str]):
    try:
        wrong()
    except TypeError as error:
        print(error)

made = type("Made", (), {1: "one", "two": 2})
print(made.__dict__[1], made.two, 1 in vars(made))

module = types.ModuleType("lazy")
module.here = 1


def missing(name):
    if name == "__all__":
        return ["here", "there"]
    if name == "there":
        return 2
    raise AttributeError(name)


module.__getattr__ = missing
sys.modules["lazy"] = module
exec("from lazy import *")
print(here, there)
for listed in (["nowhere"], [3]):
    module.__all__ = listed
    try:
        exec("from lazy import *")
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
