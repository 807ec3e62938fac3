class Base:
    def __init__(self, **kw):
        print("Base", kw)
        super().__init__()
        self.log = ["Base"]

    def who(self):
        return "Base"

    def __str__(self):
        return f"<{type(self).__name__} {self.who()}>"

class Flyer(Base):
    def __init__(self, *, wings=2, **kw):
        print("Flyer", wings)
        super().__init__(**kw)
        self.wings = wings
        self.log.append("Flyer")

    def who(self):
        return "Flyer>" + super().who()

class Swimmer(Base):
    def __init__(self, *, fins, **kw):
        print("Swimmer", fins)
        super().__init__(**kw)
        self.fins = fins
        self.log.append("Swimmer")

    def who(self):
        return "Swimmer>" + super().who()

class LoggedMixin:
    def who(self):
        print("  who called")
        return super().who()

class Duck(LoggedMixin, Flyer, Swimmer):
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name

    def who(self):
        return f"{self.name}>" + super().who()

    def skip(self):
        return super(Flyer, self).who()

d = Duck("Donald", fins=0, color="white")
print(d, d.log, d.skip())
print([c.__name__ for c in Duck.__mro__], Duck.__bases__[0].__name__)
print(isinstance(d, Swimmer), issubclass(Duck, Base), Duck.mro() == list(Duck.__mro__), issubclass(Flyer, Swimmer))
try:
    class Impossible(Base, Flyer):
        pass
except TypeError as e:
    print(str(e).splitlines()[0])
try:
    Duck("Nofins")
except TypeError as e:
    print(e)

class Private:
    def __init__(self):
        self.__secret = 1
        self._weak = 2

    def reveal(self):
        return self.__secret

    @classmethod
    def make(cls):
        return cls()

class Child(Private):
    def __init__(self):
        super().__init__()
        self.__secret = 99

c = Child.make()
print(c.reveal(), vars(c), type(c).__name__)
try:
    c.__secret
except AttributeError as e:
    print(e)
print(Base.who(d), Flyer.who(d), type("Dyn", (Flyer,), {"wings": 4, "hi": lambda self: "hi"})().hi())
print(Child.__dict__.keys() & {"__init__", "reveal"}, Child.__base__.__name__, bool(Child.__doc__))
