class Dog:
    tricks = []
    count = 0
    kind: str = "canine"

    def __init__(self, name):
        self.name = name
        Dog.count += 1
        self.id = Dog.count

    def add(self, trick): self.tricks.append(trick)


a, b = Dog("A"), Dog("B")
a.add("roll")
b.add("sit")
print(a.tricks, b.tricks, a.tricks is Dog.tricks, Dog.count, a.count, a.id, b.id)
a.tricks = ["own"]
a.count += 10
a.kind = "wolf"
print(a.tricks, Dog.tricks, a.count, Dog.count, a.kind, b.kind, a.__dict__, "kind" in b.__dict__, Dog.__annotations__)
del a.kind
print(a.kind)
Dog.kind = "changed"
Dog.bark = lambda self: self.name + " barks"
Dog.legs = 4
print(a.kind, b.kind, b.bark(), a.legs, getattr(a, "bark")(), hasattr(Dog, "name"), hasattr(a, "name"))
a.bark = lambda: "instance bark"
print(a.bark(), b.bark(), "bark" in vars(a), type(a.bark).__name__, type(b.bark).__name__)
del Dog.bark
try:
    b.bark()
except AttributeError as error:
    print(error)
for name, value in [("age", 3), ("name", "Z"), ("class_", 1)]: setattr(a, name, value)
print(sorted(vars(a)), a.age, a.name, delattr(a, "age"), hasattr(a, "age"))
print(Dog.__name__, Dog.__dict__["legs"], isinstance(a, Dog), a.__class__ is Dog, type(a)("new").id, Dog.count, a == a, a == Dog("A"), a != b, a is a)


class Empty: pass


e = Empty()
e.x = e.y = []
e.x.append(1)
print(e.y, e.__dict__, Empty.__dict__.get("x"), Empty().__dict__)
e.__dict__["z"] = 26
e.__dict__.update(w=1)
print(e.z, e.w, len(vars(e)))


class Counter:
    def __init__(self): self.__count = 0
    def up(self):
        self.__count += 1
        return self
    @property
    def value(self): return self.__count


c = Counter().up().up()
print(c.value, vars(c), c._Counter__count)
try:
    c.__count
except AttributeError as error:
    print(error)


class Point:
    __slots__ = ("x", "y")
    def __init__(self, x=0, y=0): self.x, self.y = x, y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)


p = Point(1)
p.y = 5
print(p.x, p.y, p == Point(1, 5), hasattr(p, "__dict__"))
try:
    p.z = 1
except AttributeError as error:
    print(error)
class Config:
    host = "localhost"
    class Nested:
        port = 80
        def show(self): return self.port
    ports = [Nested.port + i for i in (1, 2)] if False else [81, 82]
print(Config.Nested().show(), Config.Nested.port, Config().Nested is Config.Nested, Config.ports)
