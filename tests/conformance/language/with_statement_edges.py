class CM:
    def __init__(self, name, suppress=False, fail=None): self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name.upper()
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.suppress
with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("c") as c, CM("d")):
    print(c)
with CM("s", suppress=True):
    raise ValueError("swallowed")
print("after")
def returns():
    with CM("r"):
        return "value"
print(returns())
for i in range(3):
    with CM(str(i)):
        if i == 0:
            continue
        break
for fails in (("x", False, "enter"), ("x", False, "exit"), ("x", True, "exit")):
    try:
        with CM("outer"), CM(*fails):
            raise KeyError("body")
    except Exception as error:
        print(repr(error), repr(error.__context__))
with CM("t") as (x, *y):
    print(x, y)
holder = {}
with CM("item") as holder["key"]:
    print(holder)
class NoExit:
    def __enter__(self): return self
class NoEnter:
    def __exit__(self, *args): pass
for thing in (NoExit(), NoEnter(), 5):
    try:
        with thing:
            print("never")
    except TypeError as error:
        print(error)
def generator():
    with CM("gen"):
        yield 1
        yield 2
g = generator()
print(next(g))
g.close()
from contextlib import contextmanager, ExitStack, suppress, nullcontext
@contextmanager
def tag(name):
    print("<", name)
    try:
        yield name
    except ValueError as error:
        print("handled", error)
    finally:
        print(">", name)
with tag("p"), suppress(KeyError):
    raise KeyError
with tag("q"):
    raise ValueError("inside")
with ExitStack() as stack:
    names = [stack.enter_context(CM(n)) for n in "mn"]
    stack.callback(print, "callback")
    print(names, nullcontext(5).__enter__())
