class Celsius:
    def __init__(self, degrees=0): self.degrees = degrees
    @property
    def degrees(self): return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273.15: raise ValueError(f"{value} is below absolute zero")
        self._degrees = value
    @degrees.deleter
    def degrees(self):
        print("deleting")
        del self._degrees
    @property
    def fahrenheit(self): return self.degrees * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value): self.degrees = (value - 32) * 5 / 9


c = Celsius(25)
print(c.degrees, c.fahrenheit)
c.fahrenheit = 212
c.degrees += 0.5
print(c.degrees, vars(c))
for value in (-300, "hot", None):
    try:
        c.degrees = value
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
del c.degrees
try:
    c.degrees
except AttributeError as error:
    print(error)
try:
    Celsius(-1000)
except ValueError as error:
    print(error)


class Kelvin(Celsius):
    @property
    def kelvin(self): return super().degrees + 273.15
    @Celsius.degrees.getter
    def degrees(self): return round(super().degrees, 1)


k = Kelvin(20.04)
print(k.degrees, k.kelvin, k.fahrenheit)
k.degrees = 1.26
print(k.degrees, k._degrees, isinstance(Kelvin.degrees, property), Kelvin.degrees is Celsius.degrees)


class Lazy:
    def __init__(self, make): self.make = make
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner):
        if instance is None: return self
        print("making", self.name)
        value = instance.__dict__[self.name] = self.make(instance)
        return value


class Page:
    def __init__(self, text): self.text = text
    words = Lazy(lambda self: self.text.split())
    size = Lazy(lambda self: len(self.words))


p = Page("a b c")
print(p.size, p.words, p.size, sorted(p.__dict__))
