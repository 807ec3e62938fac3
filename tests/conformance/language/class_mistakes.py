class Dog:
    tricks = []            # shared!
    count = 0

    def __init__(self, name):
        self.name = name
        Dog.count += 1

    def add_trick(self, t):
        self.tricks.append(t)

    def bark():
        print("woof")

    @staticmethod
    def species():
        return "Canis"

    @classmethod
    def make(cls, spec):
        return cls(*spec.split(","))

    def __del__(self):
        print(f"  ({self.name} deleted)")

a, b = Dog("Rex"), Dog.make("Fido")
a.add_trick("roll")
b.add_trick("sit")
print(a.tricks, b.tricks, a.tricks is Dog.tricks)
a.count = 50
print(a.count, b.count, Dog.count, a.__dict__)
for f in (lambda: a.bark(), lambda: Dog("x", "y"), lambda: Dog(), lambda: a.nmae, lambda: a(), lambda: a + b, lambda: a[0], lambda: len(a), lambda: Dog.add_trick("sit"), lambda: a.species(1), lambda: Dog.name):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
print(Dog.species(), a.species())
Dog.bark()
del b
print("after del b")

class Temp:
    def __init__(self, c): self.celsius = c
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, f): self.celsius = (f - 32) * 5 / 9
    @fahrenheit.deleter
    def fahrenheit(self): print("deleting"); self.celsius = None
t = Temp(100)
t.fahrenheit = 32
print(t.celsius, t.fahrenheit); del t.fahrenheit; print(t.celsius)

class Secret:
    def __init__(self): self.__hidden = 42; self._soft = 1
    def __private(self): return "p"
    def call(self): return self.__private()
s = Secret()
print(s._Secret__hidden, s.call(), [k for k in vars(s)])
try:
    s.__hidden
except AttributeError as e:
    print(e)

class Base:
    def __init__(self): self.setup()
    def setup(self): self.kind = "base"
class Child(Base):
    def __init__(self): self.extra = 1
class Child2(Base):
    def setup(self): super().setup(); self.kind += "+child2"
try:
    Child().kind
except AttributeError as e:
    print(e)
print(Child2().kind, isinstance(Child2(), Base), type(Child2()) == Base, Base.__subclasses__() == [Child, Child2], hasattr(Child, "setup"))
class NoInit: pass
n = NoInit(); n.anything = 1; setattr(n, "b", 2); print(vars(n), getattr(n, "zzz", None)); delattr(n, "b"); print("b" in n.__dict__)
class Slots:
    __slots__ = ("x",)
try:
    Slots().y = 1
except AttributeError as e:
    print(e)
try:
    Slots().x
except AttributeError as e:
    print("unset slot:", e)
class Eq:
    def __eq__(self, o): return True
try:
    {Eq()}
except TypeError as e:
    print(e)
print(Eq() == 5, Eq() != 5, Eq() in [1], str(Dog).split(".")[-1], Dog.__name__, repr(type), type(Dog), type(None), type(a).__name__)
def method(self, greeting="hi"): return f"{greeting} {self.name}"
Dog.greet = method
print(a.greet(), Dog.greet(a, "yo"), a.greet.__self__ is a, a.greet.__func__ is method)
import types
a.one = types.MethodType(lambda self: self.name.upper(), a)
print(a.one(), hasattr(Dog, "one"))
print("end of program")
