import contextlib
import io

class Managed:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, et, ev, tb):
        print("exit", self.name, et and et.__name__, ev)
        return et is not None and issubclass(et, self.swallow) if self.swallow else False

with Managed("a") as a, Managed("b") as b:
    print("body", a.name, b.name)

with Managed("swallower", (ZeroDivisionError,)):
    1 / 0
print("survived")

try:
    with Managed("outer"), Managed("inner", (KeyError,)):
        raise IndexError("list trouble")
except IndexError as e:
    print("caught", e)

@contextlib.contextmanager
def tag(name, **attrs):
    print(f"<{name}{''.join(f' {k}={v!r}' for k, v in attrs.items())}>")
    try:
        yield name.upper()
    except LookupError as e:
        print(f"<!-- {e!r} -->")
    finally:
        print(f"</{name}>")

with tag("div", id=1) as d:
    with tag("p"):
        print(d)
        {}["missing"]
        print("not printed")

@tag("section")
def decorated():
    print("used as decorator")
decorated()

buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    print("hidden")
    print("lines")
print(repr(buf.getvalue()))

with contextlib.ExitStack() as stack:
    for n in range(3):
        stack.enter_context(Managed(f"s{n}"))
    stack.callback(print, "callback", "args", sep="-")
    print("in stack")

def early():
    with Managed("early"):
        return "returned"
print(early())
for i in range(3):
    with Managed(i):
        if i == 0: continue
        break

with contextlib.suppress(FileNotFoundError):
    open("no-such-file-here.txt")
class Thing:
    def close(self): print("thing closed")
with contextlib.closing(Thing()):
    pass
try:
    with 5: pass
except TypeError as e:
    print(e)
