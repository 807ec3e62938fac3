import functools
import time

def trace(fn):
    depth = 0
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        nonlocal depth
        sig = ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())])
        print(f"{'|  ' * depth}{fn.__name__}({sig})")
        depth += 1
        try:
            result = fn(*args, **kwargs)
        finally:
            depth -= 1
        print(f"{'|  ' * depth}-> {result!r}")
        return result
    return wrapper

@trace
def fact(n, *, acc=1):
    """Factorial."""
    return acc if n <= 1 else fact(n - 1, acc=acc * n)

fact(4)
print(fact.__name__, fact.__doc__, fact.__wrapped__.__name__)

def repeat(times=2):
    def deco(fn):
        def inner(*a):
            return [fn(*a) for _ in range(times)]
        return inner
    return deco

@repeat(times=3)
@repeat()
def hi(name):
    return f"hi {name}"
print(hi("Bo"))

class CountCalls:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn, self.calls = fn, 0
    def __call__(self, *a):
        self.calls += 1
        return self.fn(*a)
    def __get__(self, obj, owner=None):
        return functools.partial(self, obj)

class Greeter:
    @CountCalls
    def greet(self, who):
        return f"Hello {who}"
g = Greeter()
print(g.greet("a"), g.greet("b"), Greeter.__dict__["greet"].calls)

def validate(**types):
    def deco(fn):
        @functools.wraps(fn)
        def inner(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t):
                    raise TypeError(f"{fn.__name__}: {k} must be {t.__name__}, not {type(kw.get(k)).__name__}")
            return fn(**kw)
        return inner
    return deco

@validate(age=int, name=str)
def register(name, age):
    return {"name": name, "age": age}
print(register(name="Al", age=3))
try:
    register(name="Al", age="3")
except TypeError as e:
    print(e)

registry = {}
def plugin(cls):
    registry[cls.__name__.lower()] = cls
    return cls
@plugin
class Csv: ...
@plugin
class Json: ...
print(sorted(registry), registry["csv"] is Csv)

def timed(fn):
    def inner(*a):
        t = time.perf_counter()
        r = fn(*a)
        print(f"{fn.__name__} took {time.perf_counter() - t:.2f}s")
        return r
    return inner
timed(time.sleep)(1.5)
