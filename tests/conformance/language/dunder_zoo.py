class Temperature(float):
    def __new__(cls, value, unit="C"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self)}°{self.unit}"

    def __add__(self, other):
        return type(self)(float(self) + float(other), self.unit)

class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return iter(range(self.start, 0, -1))

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __length_hint__(self):
        return self.start

    def __index__(self):
        return self.start

    def __int__(self):
        return self.start * 100

    def __float__(self):
        return self.start + 0.5

    def __bytes__(self):
        return bytes(self)

    def __call__(self, *args, **kw):
        return args, kw

    def __del__(self):
        print("bye", self.start)

class Matrix:
    def __init__(self):
        self.cells = {}

    def __setitem__(self, key, value):
        print("set", key, value)
        self.cells[str(key)] = value

    def __getitem__(self, key):
        return f"get {key!r}"

    def __delitem__(self, key):
        print("del", key)

    def __class_getitem__(cls, item):
        return f"{cls.__name__}<{getattr(item, '__name__', item)}>"

    def __ror__(self, other):
        return ("ror", other)

    def __divmod__(self, n):
        return "divmod", n

    def __pow__(self, n, mod=None):
        return n, mod

    def __invert__(self):
        return "inverted"

    def __lshift__(self, x):
        print("<<", x)
        return self

t = Temperature(36.6)
print(t, t + 1, t * 2, repr(t), f"{t:.2f}", str(t), t > 30, type(t + 2).__name__, type(t - 2).__name__)
c = Countdown(3)
print(list(c), list(reversed(c)), "abcdef"[c], [10, 20, 30, 40][c], hex(c), int(c), float(c), c(1, k=2))
print(range(10)[:c], "ab" * c, 2 in c)
m = Matrix()
m[1, 2] = "x"
m[1:2, ..., None] = 0
del m["k"]
print(m[::2], m[()], m[-1], Matrix[int], {1} | m, divmod(m, 7), m ** 2, pow(m, 2, 5), ~m)
m << "hello" << 3
del c
print("end")
