from fractions import Fraction
import operator

class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, ij):
        match ij:
            case (i, j): return self.rows[i][j]
            case int(i): return self.rows[i]
        raise TypeError(f"bad index {ij!r}")

    def _zip(self, other, op):
        if self.shape != other.shape:
            raise ValueError(f"shape mismatch {self.shape} vs {other.shape}")
        return Matrix([[op(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __add__(self, o): return self._zip(o, operator.add)
    def __sub__(self, o): return self._zip(o, operator.sub)
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __mul__(self, k):
        return Matrix([[x * k for x in r] for r in self.rows]) if isinstance(k, (int, float, Fraction)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        out, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                out = out @ base
            base, n = base @ base, n >> 1
        return out

    def det(self):
        m = [[Fraction(x) for x in r] for r in self.rows]
        n, d = len(m), Fraction(1)
        for i in range(n):
            p = next((r for r in range(i, n) if m[r][i]), None)
            if p is None:
                return Fraction(0)
            if p != i:
                m[i], m[p], d = m[p], m[i], -d
            d *= m[i][i]
            for r in range(i + 1, n):
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
        return d

    def __str__(self):
        cells = [[str(x) for x in r] for r in self.rows]
        w = max(len(c) for r in cells for c in r)
        return "\n".join("[" + " ".join(c.rjust(w) for c in r) + "]" for r in cells)

a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a, a.T, a + b, a @ b, 2 * a - b, sep="\n\n")
print(a.shape, a[1, 0], a[0], a.det(), Matrix([[0, 2], [3, 4]]).det(), Matrix([[1, 2], [2, 4]]).det())
print(Matrix([[1, 1], [1, 0]]) ** 90)
print(Matrix([[Fraction(1, 2), Fraction(1, 3)], [1, 2]]) * 3)
for f in (lambda: a + Matrix([[1]]), lambda: a * "x", lambda: Matrix([[1], [1, 2]]), lambda: a["k"], lambda: a / 2):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
spiral = lambda m: m and [*m[0], *spiral(list(zip(*m[1:]))[::-1])]
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [list(r)[::-1] for r in zip(*[[1, 2], [3, 4]])], [[0] * 2 for _ in range(2)])
grid = [[0] * 3] * 2
grid[0][0] = 1
print("aliasing bug:", grid)
