class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __getitem__(self, key): return self.rows[key[0]][key[1]] if isinstance(key, tuple) else self.rows[key]
    def __eq__(self, other): return self.rows == other.rows
    def __add__(self, other):
        if self.shape != other.shape: raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))
    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]: raise ValueError("cannot multiply")
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows)
    def __pow__(self, n):
        if n == 0: return Matrix.identity(self.shape[0])
        half = self ** (n // 2)
        return half @ half @ self if n % 2 else half @ half
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self):
        if self.shape == (1, 1): return self[0, 0]
        return sum((-1) ** j * v * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, v in enumerate(self.rows[0]))
    def __str__(self): return "\n".join(" ".join(f"{v:>3}" for v in r) for r in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m, m.T, m @ m, m + m, sep="\n--\n")
print(m.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), (Matrix([[1, 1], [1, 0]]) ** 30)[0, 1], m ** 0 == Matrix.identity(2), m[1, 0], m[0], m.shape)
for bad in (lambda: m + Matrix([[1]]), lambda: m @ Matrix([[1, 2, 3]])):
    try:
        bad()
    except ValueError as error:
        print(error)


def power_set(items): return [[]] if not items else [s for r in power_set(items[1:]) for s in (r, [items[0]] + r)]
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def change(amount, coins): return 1 if amount == 0 else 0 if amount < 0 or not coins else change(amount - coins[0], coins) + change(amount, coins[1:])
def flatten(x): return [x] if not isinstance(x, list) else [z for y in x for z in flatten(y)]
def lcs(a, b): return "" if not a or not b else a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, before = [i], row
        for j, y in enumerate(b, 1): row.append(min(row[-1] + 1, before[j] + 1, before[j - 1] + (x != y)))
    return row[-1]
def collatz(n, steps=0): return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)
def binary(items, x, lo=0, hi=None):
    hi = len(items) if hi is None else hi
    if lo >= hi: return -1
    mid = (lo + hi) // 2
    return mid if items[mid] == x else binary(items, x, mid + 1, hi) if items[mid] < x else binary(items, x, lo, mid)
print(power_set([1, 2, 3]), perms("abc"), change(50, [25, 10, 5, 1]), flatten([1, [2, [3, []]]]), lcs("nematode", "empty"), edit("kitten", "sitting"), collatz(27), binary([1, 3, 5, 7], 5), binary([1], 2))


def sudoku(board):
    for i, row in enumerate(board):
        for j, v in enumerate(row):
            if v == 0:
                b = 2
                used = set(row) | {r[j] for r in board} | {board[x][y] for x in range(i // b * b, i // b * b + b) for y in range(j // b * b, j // b * b + b)}
                for n in range(1, 5):
                    if n not in used:
                        board[i][j] = n
                        if sudoku(board): return True
                        board[i][j] = 0
                return False
    return True


board = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(sudoku(board), board)
