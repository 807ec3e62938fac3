"""Metaclasses as tutorials show them: registry, singleton, ordered namespace, __prepare__, __call__, class getitem."""
import builtins
from types import new_class, resolve_bases

class Meta(type):
    registry = {}
    @classmethod
    def __prepare__(mcs, name, bases, *, echo=False, **kw):
        print(f"prepare {name} bases={[b.__name__ for b in bases]} kw={kw}")
        return Recorder(echo)
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls._order = [k for k in ns if not k.startswith("__")]
        mcs.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.options = {k: v for k, v in kw.items() if k != "echo"}
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        obj.born = cls.__name__
        return obj
    def __len__(cls):
        return len(cls._order)
    def __iter__(cls):
        return iter(cls._order)
    def __getattr__(cls, name):
        if name.startswith("make_"):
            return lambda *a: (name.removeprefix("make_"), cls.__name__, a)
        raise AttributeError(f"{cls.__name__} has no {name}")
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack") or super().__instancecheck__(obj)
    def __repr__(cls):
        return f"<class {cls.__name__} of Meta>"

class Recorder(dict):
    def __init__(self, echo):
        self.echo = echo
    def __setitem__(self, k, v):
        if k in self and not k.startswith("__"):
            raise NameError(f"{k} defined twice")
        if self.echo and not k.startswith("__"):
            print("  set", k)
        super().__setitem__(k, v)

class Model(metaclass=Meta, echo=True, table="models"):
    ident = 1
    def save(self):
        return f"save {self.ident} from {self.born}"
    @classmethod
    def load(cls): return cls()

class User(Model, table="users", strict=True):
    name = "anon"

print(Model, list(Model), len(User), User.options, Meta.registry, bool(User), User().save(), User.load().born)
print(User.make_row(1, 2), type(User), isinstance(type("Duck", (), {"quack": 1})(), User), isinstance(3, User), User.__class__.__mro__[1])
try:
    class Twice(metaclass=Meta):
        a = 1
        a = 2
except NameError as e:
    print(type(e).__name__, e)
for f in (lambda: User.zzz, lambda: User().make_row, lambda: Model(5), lambda: type("Q", (Model, int), {}) and None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Singleton(type):
    _instances = {}
    def __call__(cls, *args):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args)
        return cls._instances[cls]

class Config(metaclass=Singleton):
    def __init__(self, v): self.v = v

print(Config(1) is Config(2), Config(3).v)
try:
    class Both(Model, Config):
        pass
except TypeError as e:
    print(type(e).__name__, e)

def camel(name, bases, ns):
    return type(name, bases, {k if k.startswith("_") else "".join(p.title() if i else p for i, p in enumerate(k.split("_"))): v for k, v in ns.items()})

class Api(metaclass=camel):
    def get_user_name(self): return "zed"

print(Api().getUserName(), type(Api), hasattr(Api, "get_user_name"))
Dyn = new_class("Dyn", (Model,), {"table": "dyn"}, lambda ns: ns.update(z=26, hi=lambda self: "hi " + self.born))
print(Dyn().hi(), Dyn.options, list(Dyn), Dyn.__module__)

class Grid:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}<{item}>"

class Alias:
    def __mro_entries__(self, bases): return (Grid,)

class Sub(Alias()): pass

print(Grid[3, "x"], Sub[1], Sub.__bases__, Sub.__orig_bases__[0].__class__.__name__, resolve_bases((int, Alias())))
try:
    Model[0]
except TypeError as e:
    print(type(e).__name__, e)
