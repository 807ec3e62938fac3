from fractions import Fraction


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not match")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in other.T.rows] for r in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def minor(self, i, j):
        return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])

    def det(self):
        if self.shape == (1, 1):
            return self.rows[0][0]
        return sum((-1) ** j * v * self.minor(0, j).det() for j, v in enumerate(self.rows[0]))

    def solve(self, rhs):
        n = len(self.rows)
        a = [[Fraction(x) for x in r] + [Fraction(b)] for r, b in zip(self.rows, rhs)]
        for i in range(n):
            pivot = next((k for k in range(i, n) if a[k][i]), None)
            if pivot is None:
                raise ArithmeticError("singular")
            a[i], a[pivot] = a[pivot], a[i]
            a[i] = [x / a[i][i] for x in a[i]]
            for k in range(n):
                if k != i and a[k][i]:
                    f = a[k][i]
                    a[k] = [x - f * y for x, y in zip(a[k], a[i])]
        return [r[-1] for r in a]

    def __str__(self):
        w = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join("[" + " ".join(f"{x!s:>{w}}" for x in r) + "]" for r in self.rows)


m = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(m, m.T, sep="\n\n")
print(m.det(), m.solve([8, -11, -3]), m.shape)
print(m @ Matrix.identity(3), m @ m, sep="\n--\n")
fib = Matrix([[1, 1], [1, 0]])
print((fib ** 10).rows, (fib ** 90).rows[0][1])
print(*Matrix([[2, 1], [5, 7]]).solve([11, 13]))
for f in (lambda: m @ fib, lambda: Matrix([[1, 2], [3]]), lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2])):
    try:
        f()
    except (ValueError, ArithmeticError) as e:
        print(type(e).__name__, e)
grid = [[0] * 3] * 2
grid[0][1] = 9
print(grid, [[0] * 3 for _ in range(2)], [list(r)[::-1] for r in zip(*[[1, 2], [3, 4]])], sum([[1], [2, 3]], []))
