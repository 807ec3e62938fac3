class Shape:
    sides = 0
    def __init__(self, name): self.name = name
    def area(self): raise NotImplementedError(f"{type(self).__name__} has no area")
    def describe(self): return f"{self.name}: {self.area():.2f} ({self.sides} sides)"
    def __lt__(self, other): return self.area() < other.area()


class Rect(Shape):
    sides = 4
    def __init__(self, w, h, name="rect"):
        super().__init__(name)
        self.w, self.h = w, h
    def area(self): return self.w * self.h


class Square(Rect):
    def __init__(self, w): super().__init__(w, w, "square")
    def describe(self): return super().describe().upper()


class Circle(Shape):
    def __init__(self, r):
        Shape.__init__(self, "circle")
        self.r = r
    area = lambda self: 3.14159 * self.r ** 2


class Blob(Shape): pass


shapes = [Rect(2, 3), Square(2), Circle(1)]
for s in shapes: print(s.describe(), isinstance(s, Rect), type(s).__mro__[1].__name__, s.sides)
print([s.name for s in sorted(shapes)], max(shapes).name, sum(s.area() for s in shapes))
try:
    Blob("b").describe()
except NotImplementedError as error:
    print(error)
print(issubclass(Square, Shape), Square.__bases__, [c.__name__ for c in Shape.__subclasses__()], hasattr(Blob, "area"), "area" in Blob.__dict__, Rect.describe is Shape.describe, vars(Square(3)))


class Flyer:
    def move(self): return "fly"
    def sound(self): return "whoosh"
class Swimmer:
    def move(self): return "swim"
    def dive(self): return "dive"
class Duck(Flyer, Swimmer):
    def move(self): return f"{super().move()} and {Swimmer.move(self)}"
class Penguin(Swimmer, Flyer):
    move = Swimmer.move


for bird in (Duck(), Penguin()): print(type(bird).__name__, bird.move(), bird.sound(), bird.dive(), [c.__name__ for c in type(bird).__mro__])


class Base:
    def __init__(self): self.log = ["base"]
    def template(self): return [self.first(), self.second()]
    def first(self): return "base first"
    def second(self): return "base second"
    def _hidden(self): return "hidden"
    def __mangled(self): return "mangled base"
    def call(self): return self.__mangled()


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.log.append("derived")
    def second(self): return "derived " + super().second()
    def __mangled(self): return "mangled derived"


d = Derived()
print(d.log, d.template(), d.call(), d._Derived__mangled(), d._Base__mangled(), d._hidden(), [n for n in dir(d) if "mangled" in n])
try:
    d.__mangled()
except AttributeError as error:
    print(error)


class Mixin:
    def save(self): return f"saving {self.data()}"
class Doc(Mixin):
    def data(self): return "doc"
class Bare(Mixin): pass


print(Doc().save())
try:
    Bare().save()
except AttributeError as error:
    print(error)
