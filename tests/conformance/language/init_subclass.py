class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[name or cls.__name__] = cls
        print("registered", cls.__name__, name)


class A(Plugin): pass
class B(Plugin, name="bee"): pass
class C(B, name="sea"): x = 1


print(sorted(Plugin.registry), Plugin.registry["sea"].x)
try:
    class D(Plugin, name="dee", color="red"): pass
except TypeError as e:
    print(e)
try:
    class E(object, nothing=1): pass
except TypeError as e:
    print(e)


class Field:
    def __set_name__(self, owner, name):
        owner.fields = getattr(owner, "fields", []) + [name]


class Model:
    def __init_subclass__(cls):
        print(cls.__name__, "fields", getattr(cls, "fields", None))


class User(Model):
    name = Field()
    age = Field()


class Bad:
    def __set_name__(self, owner, name): raise ValueError("nope")


try:
    class Broken:
        attr = Bad()
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))


class Generic:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"


print(Generic[int], Generic["x", 1])
try:
    Plugin[int]
except TypeError as e:
    print(e)
print(list[int], dict[str, int], tuple[int, ...], type(list[int]).__name__, list[int]([1]))


class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1


s = Slots()
print(s.a)
for action in ["s.b", "s.c = 1", "s.c", "s.__dict__", "del s.b"]:
    try:
        exec(action)
    except AttributeError as e:
        print(action, "->", e)
s.b = 2
del s.b
print(hasattr(s, "b"), Slots.__slots__, type(Slots.a).__name__)


class Sub(Slots):
    pass


t = Sub()
t.anything = 1
print(t.__dict__, t.a)


class One:
    __slots__ = "single"


o = One()
o.single = 1
print(o.single)
try:
    class Conflict:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
