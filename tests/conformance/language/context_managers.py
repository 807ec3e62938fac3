from contextlib import contextmanager, suppress, ExitStack, redirect_stdout, nullcontext, ContextDecorator
import io


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print(f"enter {self.name}")
        return self

    def __exit__(self, exc_type, exc, tb):
        print(f"exit {self.name}: {exc_type.__name__ if exc_type else None} {exc!r} {tb is not None}")
        return self.swallow


with Managed("a") as a, Managed("b", swallow=True):
    print("body", a.name)
    raise ValueError("inside")
print("after")

try:
    with Managed("outer"):
        with Managed("inner"):
            1 / 0
except ZeroDivisionError as e:
    print("caught", e)


@contextmanager
def tag(name, **attrs):
    text = "".join(f' {k}="{v}"' for k, v in attrs.items())
    print(f"<{name}{text}>")
    try:
        yield name.upper()
    except LookupError as e:
        print(f"<!-- {e!r} -->")
    else:
        print("<!-- ok -->")
    finally:
        print(f"</{name}>")


with tag("div", id="main", cls="x"):
    with tag("p") as p:
        print(p)
        {}["missing"]
with suppress(FileNotFoundError, ZeroDivisionError):
    print("before")
    1 // 0
    print("never")

with ExitStack() as stack:
    for n in "xyz":
        stack.enter_context(Managed(n))
    stack.callback(print, "callback", "args", sep="/")
    print("stacked")

buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))
with nullcontext(42) as v:
    print(v)


class Loud(ContextDecorator):
    def __enter__(self):
        print(">>")

    def __exit__(self, *exc):
        print("<<", exc[0])


@Loud()
def work(n):
    return n + 1


print(work(1))
try:
    with 5:
        pass
except TypeError as e:
    print(e)
with tag("b"):
    raise RuntimeError("gets out")
