class Vector:
    def __init__(self, *parts): self.parts = parts
    def __repr__(self): return f"<{', '.join(map(str, self.parts))}>"
    def __add__(self, other): return Vector(*(a + b for a, b in zip(self.parts, other.parts)))
    def __sub__(self, other): return self + -other
    def __neg__(self): return Vector(*(-a for a in self.parts))
    def __mul__(self, k):
        if isinstance(k, Vector): return sum(a * b for a, b in zip(self.parts, k.parts))
        return Vector(*(a * k for a in self.parts))
    __rmul__ = __mul__
    def __eq__(self, other): return isinstance(other, Vector) and self.parts == other.parts
    def __hash__(self): return hash(self.parts)
    def __abs__(self): return sum(a * a for a in self.parts) ** 0.5
    def __bool__(self): return any(self.parts)
    def __len__(self): return len(self.parts)
    def __getitem__(self, i): return self.parts[i]
    def __contains__(self, x): return x in self.parts
    def __iter__(self): return iter(self.parts)
    def __call__(self, f): return Vector(*map(f, self.parts))
    def __format__(self, spec): return "<" + "|".join(format(a, spec) for a in self.parts) + ">"
    def __lt__(self, other): return abs(self) < abs(other)
    def __matmul__(self, other): return [[a * b for b in other] for a in self]
    def __round__(self, n=0): return Vector(*(round(a, n) for a in self.parts))
    def __invert__(self): return Vector(*self.parts[::-1])
    def __pow__(self, n): return Vector(*(a ** n for a in self.parts))
    def __iadd__(self, other):
        print("in place")
        return self + other


v, w = Vector(3, 4), Vector(1, -2)
print(v + w, v - w, -v, v * 2, 2 * v, v * w, abs(v), bool(Vector(0, 0)), len(v), v[0], v[-1], 4 in v, list(v), [*w], v == Vector(3, 4), v != w, v == 5)
print(sorted([v, w]), max(v, w), w < v, w > v, v @ w, round(Vector(1.26, 2.51), 1), ~v, v ** 2, f"{v:.1f}", f"{v:>4}", v(lambda a: a * 10), {v: 1}[Vector(3, 4)], sum([v, w], Vector(0, 0)))
u = v
u += w
print(u, v, u is v)
x, y = v
print(x, y, dict([v, w]), max(*v), "%s" % v, str(v), [v] == [Vector(3, 4)], v in [w, v], [w, v].index(Vector(3, 4)))
for bad in (lambda: v + 1, lambda: v < 5, lambda: v @ 5, lambda: v / 2, lambda: v << 1, lambda: v[5], lambda: v.z, lambda: v(), lambda: v >= w, lambda: 1 - v, lambda: v % 2, lambda: v // 2, lambda: v & w, lambda: v ^ 1):
    try:
        print(bad())
    except (TypeError, AttributeError, IndexError) as error:
        print(type(error).__name__, error)
