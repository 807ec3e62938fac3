import functools
import operator

def singleton(cls):
    instances = {}

    @functools.wraps(cls)
    def get(*args, **kw):
        if cls not in instances:
            print("creating", cls.__name__)
            instances[cls] = cls(*args, **kw)
        return instances[cls]
    return get

def auto_repr(*names):
    def deco(cls):
        def __repr__(self):
            return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
        cls.__repr__ = __repr__
        return cls
    return deco

def log_methods(cls):
    for name, attr in list(vars(cls).items()):
        if callable(attr) and not name.startswith("_"):
            setattr(cls, name, logged(attr))
    return cls

def logged(f):
    @functools.wraps(f)
    def wrapper(self, *args):
        result = f(self, *args)
        print(f"LOG {type(self).__name__}.{f.__name__}{args} = {result!r}")
        return result
    return wrapper

def compare_by(attr):
    def deco(cls):
        def make(op):
            return lambda self, other: op(getattr(self, attr), getattr(other, attr))
        for op in ("lt", "le", "gt", "ge", "eq"):
            setattr(cls, f"__{op}__", make(getattr(operator, op)))
        return cls
    return deco

@singleton
class Settings:
    debug = False

@log_methods
@auto_repr("name", "age")
@compare_by("age")
class Person:
    def __init__(self, name, age):
        self.name, self.age = name, age

    def birthday(self):
        self.age += 1
        return self.age

    def rename(self, first, last=""):
        old, self.name = self.name, (first + " " + last).strip()
        return old

a, b = Settings(), Settings()
print(a is b, b.debug, Settings.__name__)
p, q = Person("Ann", 30), Person("Bob", 30)
p.birthday()
q.rename("Rob", "Roy")
print(p, q, p > q, p == q, sorted([p, q]), max(p, q, key=operator.attrgetter("name")))
print(Person.birthday.__name__, Person.birthday.__wrapped__.__qualname__, hasattr(Person, "__le__"))

def validated(**rules):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        @functools.wraps(f)
        def inner(*args, **kw):
            for name, value in {**dict(zip(names, args)), **kw}.items():
                if name in rules and not rules[name](value):
                    raise ValueError(f"{f.__name__}(): bad {name}={value!r}")
            return f(*args, **kw)
        return inner
    return deco

@validated(x=lambda v: v > 0, mode=str.isupper)
def run(x, mode="A", *rest):
    return x, mode, rest

print(run(1), run(2, "B", 3), run(mode="Z", x=5))
run(3, mode="low")
