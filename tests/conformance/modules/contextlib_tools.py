import contextlib
import io
import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress


@contextmanager
def section(name):
    print("open", name)
    try:
        yield name.upper()
    except KeyError as error:
        print("suppressing", repr(error))
    finally:
        print("close", name)


with section("a") as s: print(s)
with section("b"): raise KeyError("k")
try:
    with section("c"): raise ValueError("v")
except ValueError as error:
    print("out", error)


@contextmanager
def no_yield():
    if False: yield


@contextmanager
def two_yields():
    yield 1
    yield 2


for manager in (no_yield, two_yields):
    try:
        with manager(): print("body")
    except RuntimeError as error:
        print(error)
try:
    with two_yields(): raise ValueError("in body")
except (RuntimeError, ValueError) as error:
    print(type(error).__name__, error)
with suppress(ValueError, KeyError): int("x")
with suppress(): print("nothing to suppress")
try:
    with suppress(KeyError): [][0]
except IndexError as error:
    print(error)


class Door:
    def close(self): print("door closed")


with closing(Door()) as d: print(type(d).__name__)
with nullcontext(5) as v: print(v)
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
    print("also", file=sys.stdout)
print(repr(out.getvalue()))
err = io.StringIO()
with redirect_stderr(err): print("err", file=sys.stderr)
print(repr(err.getvalue()))
with ExitStack() as stack:
    names = [stack.enter_context(section(n)) for n in "xyz"]
    stack.callback(print, "callback", 1, sep="-")
    print(names)
with ExitStack() as stack:
    @stack.push
    def handler(kind, value, tb):
        print("handler", kind.__name__ if kind else None)
        return True
    raise TypeError("swallowed")
stack = ExitStack()
stack.callback(print, "deferred")
moved = stack.pop_all()
stack.close()
print("closing moved")
moved.close()
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise ValueError("first")
except ZeroDivisionError as error:
    print(error, repr(error.__context__))


class Timer(contextlib.ContextDecorator):
    def __enter__(self): print("start"); return self
    def __exit__(self, *exc): print("stop", exc[0]); return False


@Timer()
def job(x): print("job", x); return x * 2


print(job(4))
@section("deco")
def decorated(): return "value"
print(decorated(), decorated.__name__)
print(isinstance(Timer(), contextlib.AbstractContextManager), isinstance(Door(), contextlib.AbstractContextManager), type(section("q")).__name__)
