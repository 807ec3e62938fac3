from contextlib import contextmanager


class Manager:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None, value, traceback is not None)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (Manager("p") as p, Manager("q", True) as q,):
    print(p, q)
    raise ValueError("swallowed by q")
print("after")
try:
    with Manager("outer"):
        with Manager("inner"):
            1 / 0
except ZeroDivisionError as error:
    print("escaped", error)


def returns():
    with Manager("r"):
        return "returned"


def loops():
    for i in range(3):
        with Manager(str(i)):
            if i == 0: continue
            if i == 1: break


print(returns())
loops()
with Manager("ab") as (x, y):
    print(x, y)
d = {}
with Manager("key") as d["k"]:
    print(d)


class BadExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError("from exit")


try:
    with BadExit():
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))
for thing in [5, object(), type("E", (), {"__enter__": lambda s: 1})()]:
    try:
        with thing: pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("h1") as t:
    print(t)
with tag("h2"):
    raise ValueError("in h2")


@tag("decorated")
def work(): print("working")


work()
work()
