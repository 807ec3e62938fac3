class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("delete")
        delattr(obj, self.name)


class Point:
    x = Typed(int)
    y = Typed(float)


p = Point()
print(p.x)
p.x = 3
print(p.x, p.__dict__, type(Point.x).__name__)
try:
    p.y = 1
except TypeError as e:
    print(e)
del p.x
print(p.x)


class NonData:
    def __get__(self, obj, owner): return "descriptor"


class Host:
    attr = NonData()


h = Host()
print(h.attr)
h.attr = "instance wins"
print(h.attr)


class Temperature:
    def __init__(self, c): self._c = c
    @property
    def f(self):
        "Fahrenheit."
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self._c = 0
    @property
    def fixed(self): return 1


t = Temperature(100)
print(t.f, Temperature.f.__doc__)
t.f = 50
print(t._c)
del t.f
print(t._c)
for action in ["t.fixed = 2", "del t.fixed"]:
    try:
        exec(action)
    except AttributeError as e:
        print(e)


class WriteOnly:
    @property
    def secret(self): raise AttributeError("unreadable")
    secret2 = property(None, lambda self, v: print("wrote", v))


w = WriteOnly()
w.secret2 = 5
for action in ["w.secret"]:
    try:
        eval(action)
    except AttributeError as e:
        print(e)


class Method:
    def f(self): return self
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return "static"


m = Method()
print(Method.f.__get__(m, Method)() is m, m.f.__self__ is m, m.f.__func__ is Method.f, m.c() is Method, Method.__dict__["s"].__get__(m)())
print(m.f == m.f, m.f is m.f, type(Method.__dict__["c"]).__name__, type(m.f).__name__)


class Cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner):
        print("computing")
        obj.__dict__[self.n] = value = self.f(obj)
        return value


class Circle:
    r = 2
    @Cached
    def area(self): return self.r ** 2 * 3


c = Circle()
print(c.area, c.area)
