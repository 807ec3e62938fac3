class Singleton:
    _one = None
    def __new__(cls, *args):
        print("new", args)
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one
    def __init__(self, *args):
        print("init", args)


print(Singleton(1) is Singleton(2))


class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")


print(Other())


class Upper(str):
    def __new__(cls, text): return super().__new__(cls, text.upper())
    def shout(self): return self + "!"


u = Upper("hey")
print(u, u.shout(), type(u).__name__, isinstance(u, str), repr(u), u == "HEY", {u: 1}["HEY"], len(u))


class Positive(int):
    def __new__(cls, value):
        if value < 0: raise ValueError("negative")
        return super().__new__(cls, value)
    def __add__(self, o): return Positive(int(self) + o)
    def __repr__(self): return f"Positive({int(self)})"


p = Positive(3)
print(p, p + 4, p * 2, type(p * 2).__name__, str(p), f"{p:03d}", p == 3, hash(p) == hash(3))
try:
    Positive(-1)
except ValueError as e:
    print(e)


class Pair(tuple):
    __slots__ = ()
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    a = property(lambda s: s[0])


print(Pair(1, 2), Pair(1, 2).a, Pair(1, 2) + (3,), type(Pair(1, 2)[:]).__name__, Pair(1, 2) == (1, 2))


class Stack(list):
    def push(self, x): self.append(x)
    def peek(self): return self[-1]


s = Stack([1])
s.push(2)
print(s, s.peek(), len(s), type(s + [1]).__name__, type(s.copy()).__name__, s == [1, 2], isinstance(s, list))


class Config(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n) from None


c = Config(a=1)
print(c.a, c, type(c.copy()).__name__, c | {"b": 2}, type(c | {}).__name__)
Point = type("Point", (object,), {"x": 1, "__repr__": lambda self: "P!", "f": lambda self: self.x})
print(Point(), Point().f(), Point.__name__, type(Point), Point.__module__, type(5), type(type), type(None).__name__)
for text in ["object(1)", "Point(1)", "type()", "type(1, 2)", "int.__new__(str)", "object.__new__(int)", "Singleton.__new__()", "type('X', (1,), {})", "type('X', (bool,), {})", "class_()"]:
    try:
        print(eval(text))
    except (TypeError, NameError) as e:
        print(text, "->", type(e).__name__, e)


class WithInit:
    def __init__(self): return 5


try:
    WithInit()
except TypeError as e:
    print(e)
print(callable(Point), callable(5), callable(len), Point.__call__ is not None)
