order = []
def mark(label):
    order.append(f"make {label}")
    def decorator(thing):
        order.append(f"apply {label}")
        return thing
    return decorator
@mark("outer")
@mark("inner")
def f(default=order.append("default")): pass
@mark("class")
class C:
    @mark("method")
    def m(self): pass
print(order)
def repeat(times):
    def decorate(function):
        def wrapper(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate
@repeat(2)
@repeat(times=3)
def hello(name): return f"hi {name}"
print(hello("x"), hello.__name__)
class Counted:
    def __init__(self, function): self.function, self.count = function, 0
    def __call__(self, *args):
        self.count += 1
        return self.function(*args)
    def __get__(self, obj, owner): return lambda *args: self(obj, *args)
@Counted
def plus(a, b): return a + b
class Uses:
    @Counted
    def method(self, x): return x * 2
print(plus(1, 2), plus(3, 4), plus.count, Uses().method(4), Uses.__dict__["method"].count)
registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
@register
class A: pass
@register
class B(A): pass
print(registry["B"]().__class__.__mro__[1] is A, list(registry))
@lambda f: f()
def value(): return 42
decorators = [repeat(1), lambda f: f]
@decorators[0]
def listed(): return "listed"
@(lambda f: "replaced")
def gone(): pass
print(value, listed(), gone)
import functools
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("calling", function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wrapper
@logged
def documented(a, *, b=1):
    """Documented."""
    return a, b
print(documented(1, b=2), documented.__name__, documented.__doc__, documented.__wrapped__(5))
@functools.lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n
print(square(2), square(2), square(3), square(4), square(2), square.cache_info())
@functools.singledispatch
def kind(x): return "object"
@kind.register
def _(x: int): return "int"
@kind.register(list)
def _(x): return "list"
print(kind(1), kind([]), kind("s"), kind(True), kind.dispatch(float)(1))
try:
    @5
    def never(): pass
except TypeError as error:
    print(error)
