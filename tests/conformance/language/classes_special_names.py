class Temperature:
    """A reading."""
    unit: str = "C"
    __slots__ = ()

    def __init__(self): pass


print(Temperature.__doc__, Temperature.__name__, Temperature.__module__, Temperature.__qualname__, Temperature.__annotations__, Temperature.__bases__, Temperature.__slots__)


class Meter:
    def __init__(self, v): self.v = v
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __index__(self): return int(self.v)
    def __round__(self, n=None): return round(self.v, n)
    def __abs__(self): return abs(self.v)
    def __neg__(self): return Meter(-self.v)
    def __bool__(self): return bool(self.v)
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __lt__(self, o): return self.v < getattr(o, "v", o)
    def __le__(self, o): return self.v <= getattr(o, "v", o)
    def __add__(self, o): return Meter(self.v + getattr(o, "v", o))
    __radd__ = __add__
    def __sub__(self, o): return Meter(self.v - getattr(o, "v", o))
    def __rsub__(self, o): return Meter(o - self.v)
    def __mul__(self, o): return Meter(self.v * o)
    __rmul__ = __mul__
    def __truediv__(self, o): return self.v / o.v if isinstance(o, Meter) else Meter(self.v / o)
    def __floordiv__(self, o): return Meter(self.v // o)
    def __mod__(self, o): return Meter(self.v % o)
    def __divmod__(self, o): return self // o, self % o
    def __pow__(self, e): return Meter(self.v ** e)
    def __iadd__(self, o):
        self.v += getattr(o, "v", o)
        return self
    def __repr__(self): return f"{self.v}m"
    def __format__(self, spec): return format(self.v, spec) + "m"


a, b = Meter(5.5), Meter(2)
print(int(a), float(b), [10, 20, 30][b], round(a), round(a, 1), abs(-a), -b, bool(Meter(0)), a + b, 1 + a, a - 1, 10 - a, a * 2, 3 * b, a / b, a / 2, a // 2, a % 2, divmod(a, 2), b ** 3, a > b, a >= b, a < 100, a == 5.5, a != b, f"{a:.2f}", sum([a, b]), max(a, b), sorted([a, b]), {a: 1}[Meter(5.5)], hash(b) == hash(2), range(b), "abc"[b], bin(b))
c = a
c += b
print(a, c is a, a + a is a)


class Callable:
    def __init__(self): self.seen = []
    def __call__(self, *args, **kwargs):
        self.seen.append((args, kwargs))
        return len(self.seen)
    def __contains__(self, x): return any(x in a for a, _ in self.seen)
    def __len__(self): return len(self.seen)
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 1
    def __del__(self): pass
    def __copy__(self): return "copied"
    def __getitem__(self, i): return self.seen[i][0]
    def __enter__(self): return self
    def __exit__(self, *e): self.seen.clear()
    def __iter__(self): return iter(a for a, _ in self.seen)
    def __reversed__(self): return reversed(self.seen)
    def __length_hint__(self): return 3
    def __instancecheck__(self, o): return True


f = Callable()
with f as g: print(g(1), g(2, k=3), 2 in g, len(g), g[0], list(g), list(reversed(g)), callable(g), dir(g), list(map(g, "ab")))
import copy
print(len(f), copy.copy(f), bool(f), isinstance(f, Callable), Callable.__call__(f, "direct"), getattr(f, "__call__")("attr"), f.__len__(), type(f).__len__(f))
