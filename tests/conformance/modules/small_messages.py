import contextvars
import functools
import inspect


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


name = contextvars.ContextVar("name")


class Base:
    pass


attempt(lambda: name.reset("ann"))
attempt(lambda: contextvars.Token())
attempt(lambda: type("Own", (contextvars.Token,), {}))
attempt(lambda: type("Own", (contextvars.Context,), {}))
attempt(lambda: int.from_bytes([256], "big"))
attempt(lambda: int.from_bytes([1, 255], "big"))
attempt(lambda: __import__(5))
attempt(lambda: Base.__init_subclass__(1))
attempt(lambda: Base.__init_subclass__(a=1))
attempt(lambda: inspect.signature(lambda a, *, flag: 1).bind(1, 2))
attempt(lambda: inspect.signature(lambda a, *, flag: 1).bind(1))
attempt(lambda: functools._make_key((1, 2), {}, False))
attempt(lambda: functools._make_key((1,), {}, True))
attempt(lambda: functools._make_key((1,), {}, False))
