class Tracer:
    static = "class value"
    def __init__(self): object.__setattr__(self, "log", [])
    def __getattribute__(self, name):
        if name not in ("log", "__class__", "__dict__"):
            object.__getattribute__(self, "log").append(f"get {name}")
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return f"made up {name}"
    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        self.log.append(f"del {name}")
        object.__delattr__(self, name)
t = Tracer()
t.x = 1
print(t.x, t.static, t.missing, getattr(t, "y", "default"), hasattr(t, "z"))
del t.x
t.static = "own"
print(t.static, Tracer.static, t.log, t.__dict__)
class Data:
    def __get__(self, obj, owner=None): return f"get {obj is not None} {owner.__name__}"
    def __set__(self, obj, value): print("set", value)
    def __delete__(self, obj): print("delete")
class NonData:
    def __get__(self, obj, owner=None): return "non-data"
class Owner:
    data, non_data = Data(), NonData()
o = Owner()
o.data = 5
o.__dict__["data"] = "hidden"
print(o.data, Owner.data, o.non_data)
o.non_data = "shadow"
print(o.non_data, Owner.non_data)
del o.data
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = Slots()
class Named:
    def __set_name__(self, owner, name): print("named", owner.__name__, name)
class Uses:
    first = second = Named()
class Sub(Slots): pass
sub = Sub()
sub.other = 1
print(sub.a, sub.__dict__, Slots.a.__name__, Slots.__slots__)
for use in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__, lambda: o.none, lambda: Owner.none, lambda: setattr(5, "x", 1), lambda: (5).x, lambda: delattr(o, "none"), lambda: setattr(object(), "x", 1), lambda: None.x, lambda: [].push, lambda: len.x, lambda: getattr(o, 5), lambda: int.x, lambda: setattr(int, "x", 1), lambda: delattr(s, "b"), lambda: super().x):
    try:
        print(use())
    except (AttributeError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
