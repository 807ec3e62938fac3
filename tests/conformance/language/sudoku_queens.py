import time

GRID = "53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79".replace(" ", "")

class Unsolvable(Exception):
    pass

def candidates(b, i):
    r, c = divmod(i, 9)
    used = {b[r * 9 + k] for k in range(9)} | {b[k * 9 + c] for k in range(9)}
    used |= {b[(r // 3 * 3 + k // 3) * 9 + c // 3 * 3 + k % 3] for k in range(9)}
    return [d for d in "123456789" if d not in used]

def solve(b, stats):
    stats["nodes"] += 1
    empties = [(len(cs := candidates(b, i)), i, cs) for i, ch in enumerate(b) if ch == "."]
    if not empties:
        return b
    _, i, cs = min(empties)
    for d in cs:
        if (s := solve(b[:i] + d + b[i + 1:], stats)):
            return s
    return None

def pretty(b):
    for r in range(9):
        if r % 3 == 0 and r:
            print("------+-------+------")
        print(" | ".join(" ".join(b[r * 9 + k:r * 9 + k + 3]) for k in (0, 3, 6)))

stats = {"nodes": 0}
t = time.time()
sol = solve(GRID, stats)
pretty(sol)
print(stats, "given", 81 - GRID.count("."), f"{time.time() - t:.0f}s")
print("impossible:", solve("12345678." + "." * 8 + "9" + "." * 63, stats), stats)

def queens(n, row=0, cols=0, d1=0, d2=0):
    if row == n:
        yield ()
        return
    for c in range(n):
        if not (cols >> c & 1 or d1 >> (row + c) & 1 or d2 >> (row - c + n) & 1):
            for rest in queens(n, row + 1, cols | 1 << c, d1 | 1 << row + c, d2 | 1 << row - c + n):
                yield (c, *rest)

for n in range(1, 8):
    print(n, "queens:", sum(1 for _ in queens(n)))
for c in next(queens(8)):
    print(". " * c + "Q " + ". " * (7 - c))
