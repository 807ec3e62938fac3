import math
from functools import reduce


class Vector:
    def __init__(self, *components):
        self._c = tuple(float(c) for c in components)

    def __repr__(self):
        return f"Vector({', '.join(f'{c:g}' for c in self._c)})"

    def __len__(self):
        return len(self._c)

    def __iter__(self):
        return iter(self._c)

    def __getitem__(self, i):
        cls = type(self)
        if isinstance(i, slice):
            return cls(*self._c[i])
        return self._c[i]

    def __eq__(self, other):
        return self._c == other._c if isinstance(other, Vector) else NotImplemented

    def __hash__(self):
        return reduce(lambda a, b: a ^ b, map(hash, self._c), 0)

    def __abs__(self):
        return math.hypot(*self)

    def __bool__(self):
        return bool(abs(self))

    def __add__(self, other):
        try:
            return Vector(*(a + b for a, b in zip(self, other, strict=True)))
        except TypeError:
            return NotImplemented

    __radd__ = __add__

    def __neg__(self):
        return Vector(*(-c for c in self))

    def __pos__(self):
        return self

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        return Vector(*(c * k for c in self)) if isinstance(k, (int, float)) else NotImplemented

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __truediv__(self, k):
        return self * (1 / k)

    def __iadd__(self, other):
        print("(in place)")
        self._c = tuple(a + b for a, b in zip(self, other))
        return self

    def __round__(self, n=0):
        return Vector(*(round(c, n) for c in self))

    def __contains__(self, x):
        return any(math.isclose(x, c) for c in self)


v, w = Vector(3, 4), Vector(1, -2)
print(v + w, v - w, v * 2, 2 * v, v @ w, -v, +w, v / 4, abs(v), [1, 1] + v)
print(bool(v), bool(Vector(0, 0)), v == Vector(3.0, 4.0), v == (3, 4), v != w, hash(v) == hash(Vector(3, 4)))
u = v
v += w
print(u is v, u, list(v), v[0], v[-1], Vector(1, 2, 3, 4)[1:3], 4.0 in v, len(v), round(Vector(1.256, 2), 1))
for f in (lambda: v + 1, lambda: v * "x", lambda: v + Vector(1), lambda: v < w, lambda: v[5], lambda: "s" @ v, lambda: v ** 2):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
x, y = v
print(x, y, max(v), sorted(Vector(3, 1, 2)), sum([v, w, v], Vector(0, 0)), {v: 1}[Vector(4, 2)])
