class Celsius:
    def __init__(self, degrees): self.degrees = degrees
    @property
    def degrees(self):
        """Degrees, not below absolute zero."""
        return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is too cold")
        self._degrees = value
    @degrees.deleter
    def degrees(self):
        print("forgotten")
        del self._degrees
    fahrenheit = property(lambda self: self._degrees * 9 / 5 + 32, lambda self, f: setattr(self, "degrees", (f - 32) * 5 / 9))
    read_only = property(lambda self: "fixed", doc="A fixed text.")
    write_only = property(fset=lambda self, value: print("written", value))
c = Celsius(20)
c.fahrenheit = 50
c.write_only = 1
print(c.degrees, c.fahrenheit, c.read_only, Celsius.degrees.__doc__, Celsius.read_only.__doc__, Celsius.degrees.fget.__name__, type(Celsius.degrees))
for use in (lambda: Celsius(-300), lambda: setattr(c, "read_only", 1), lambda: c.write_only, lambda: delattr(c, "fahrenheit"), lambda: delattr(c, "read_only")):
    try:
        print(use())
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
class Kelvin(Celsius):
    @Celsius.degrees.getter
    def degrees(self): return self._degrees + 273.15
    @property
    def fahrenheit(self): return super().fahrenheit
k = Kelvin(0)
print(k.degrees, k.fahrenheit, isinstance(k, Celsius))
class Meta(type):
    @property
    def label(cls): return f"class {cls.__name__}"
class Labelled(metaclass=Meta):
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def add(a, b): return a + b
    def __init_subclass__(cls, **kw): print("subclass", cls.__name__, kw)
class More(Labelled, flag=True): pass
print(Labelled.label, More.label, type(More.make()).__name__, More.add(1, 2), More().add(3, 4), hasattr(More(), "label"))
print(type(Labelled.__dict__["make"]), type(Labelled.__dict__["add"]), Labelled.make.__self__ is Labelled)
