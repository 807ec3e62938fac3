class Lazy:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("x"): return name.upper()
        raise AttributeError(f"no {name} here")


z = Lazy()
print(z.real, z.xyz, hasattr(z, "nope"), getattr(z, "nope", "default"))
try:
    z.other
except AttributeError as e:
    print(e)


class Strict:
    def __getattribute__(self, name):
        print("getattribute", name)
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)
    def method(self): return "called"


s = Strict()
s.a = 1
s.a += 1
print(s.a, s.method())
del s.a
try:
    del s.a
except AttributeError as e:
    print(e)
print(s.__dict__)


class Proxy:
    def __init__(self, target): object.__setattr__(self, "_target", target)
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
    def __dir__(self): return ["b", "a"]


p = Proxy(z)
p.real = 5
print(z.real, p.real, dir(p), vars(z))
print(vars(p))


class Both:
    def __getattribute__(self, name): raise AttributeError("first")
    def __getattr__(self, name): return "second " + name


print(Both().thing)


class Plain:
    kind = "class"


q = Plain()
q.kind = "instance"
print(q.kind, Plain.kind, q.__dict__)
del q.kind
print(q.kind)
try:
    del q.kind
except AttributeError as e:
    print(e)
setattr(q, "with space", 1)
print(getattr(q, "with space"), q.__dict__)
for text in ["(5).x", "(5).x = 1", "None.x", "[].append.x", "del q.nothing", "getattr(q, 5)", "Plain.nope", "len.x = 1", "'a'.foo", "int.x = 1", "import math; math.nope", "setattr(5, 'a', 1)"]:
    try:
        exec(text)
    except (AttributeError, TypeError) as e:
        print(text, "->", type(e).__name__, e)
