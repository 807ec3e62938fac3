import functools
import time


def logged(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        print(f"call {f.__name__}", args, kwargs)
        try:
            result = f(*args, **kwargs)
        except Exception as error:
            print(f"{f.__name__} raised {error!r}")
            raise
        print(f"{f.__name__} -> {result!r}")
        return result
    return inner


def timed(f):
    @functools.wraps(f)
    def inner(*a):
        start = time.perf_counter()
        try:
            return f(*a)
        finally:
            print(f"{f.__name__}: {time.perf_counter() - start:.1f}s")
    return inner


def validate(**kinds):
    def decorate(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        @functools.wraps(f)
        def inner(*args, **kwargs):
            for name, value in {**dict(zip(names, args)), **kwargs}.items():
                if name in kinds and not isinstance(value, kinds[name]):
                    raise TypeError(f"{name} must be {kinds[name].__name__}, got {value!r}")
            return f(*args, **kwargs)
        return inner
    return decorate


@logged
def divide(a, b=2): return a / b


@timed
def nap(n):
    time.sleep(n)
    return n


@validate(name=str, age=int)
def greet(name, age=0): return f"{name} is {age}"


print(divide(6), divide(a=9, b=3))
try:
    divide(1, 0)
except ZeroDivisionError:
    print("handled")
print(nap(1.5), nap(0), greet("Al"), greet("Bo", age=3))
for args in ((5,), ("x", "y")):
    try:
        greet(*args)
    except TypeError as error:
        print(error)


class CountCalls:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f, self.calls = f, 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)
    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


@CountCalls
def hello(): return "hello"


class Robot:
    @CountCalls
    def beep(self, n=1): return "beep " * n


r = Robot()
print(hello(), hello(), hello.calls, hello.__name__, r.beep(), r.beep(2), Robot.beep.calls)


def singleton(cls):
    instances = {}
    @functools.wraps(cls, updated=())
    def get(*args):
        if cls not in instances: instances[cls] = cls(*args)
        return instances[cls]
    return get


@singleton
class Settings:
    def __init__(self, name="default"): self.name = name


print(Settings("a") is Settings("b"), Settings().name)


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


@add_repr
class Box:
    def __init__(self, w, h): self.w, self.h = w, h


print(Box(1, 2), [Box("a", None)])
def bold(f): return lambda *a: f"<b>{f(*a)}</b>"
def italic(f): return lambda *a: f"<i>{f(*a)}</i>"
@bold
@italic
def say(text): return text
print(say("hi"), (bold(italic(str.upper)))("yo"))
events = {}
def on(event):
    def register(f):
        events.setdefault(event, []).append(f)
        return f
    return register
@on("start")
@on("stop")
def note(e): return f"note {e}"
@on("stop")
def bye(e): return f"bye {e}"
print({e: [f(e) for f in fs] for e, fs in events.items()})
