import sys
from functools import cache

def hanoi(n, src="A", dst="C", via="B"):
    if n:
        yield from hanoi(n - 1, src, via, dst)
        yield n, src, dst
        yield from hanoi(n - 1, via, dst, src)

pegs = {"A": [3, 2, 1], "B": [], "C": []}
def draw():
    for level in (2, 1, 0):
        print("  ".join(f"{'=' * (2 * pegs[p][level] - 1) if len(pegs[p]) > level else '|':^5}" for p in "ABC"))
    print("-" * 19)
draw()
for i, (disk, s, d) in enumerate(hanoi(3), 1):
    pegs[d].append(pegs[s].pop())
    if i in (1, 4, 7):
        print(f"move {i}: disk {disk} {s} -> {d}")
        draw()

@cache
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])
print("ways to change 100:", ways(100))

def edit(a, b):
    d = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (x != y))
    return d[-1][-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"))

def lcs(a, b):
    @cache
    def go(i, j):
        if i == len(a) or j == len(b): return ""
        if a[i] == b[j]: return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0)
print(lcs("AGGTAB", "GXTXAYB"))

def knapsack(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            cand = best[c - w][0] + v, best[c - w][1] + (name,)
            best[c] = max(best[c], cand, key=lambda t: t[0])
    return best[cap]
print(knapsack([("map", 9, 150), ("water", 15, 200), ("tin", 6, 70), ("camera", 3, 30), ("tent", 20, 190)], 30))

def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))
print([ackermann(2, n) for n in range(5)])
def subsets_sum(nums, target, part=()):
    if sum(part) == target: yield part
    for i, n in enumerate(nums):
        yield from subsets_sum(nums[i + 1:], target, part + (n,))
print(list(subsets_sum([3, 9, 8, 4, 5, 7], 15)))
def flood(grid, r, c, new):
    old = grid[r][c]
    def go(r, c):
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = new
            for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)): go(r + dr, c + dc)
    go(r, c)
    return "\n".join(map("".join, grid))
print(flood([list(r) for r in ("..#..", ".##.#", "..#..")], 0, 0, "o"))
even = lambda n: n == 0 or odd(n - 1)
odd = lambda n: n != 0 and even(n - 1)
print(even(10), odd(7), (lambda f: f(f, 5))(lambda f, n: 1 if n < 2 else n * f(f, n - 1)))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900), sys.getrecursionlimit())
try:
    deep(10 ** 6)
except RecursionError as e:
    print("RecursionError:", e)
def gray(n): return ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))] if n else [""]
print(gray(3), [int(b, 2) for b in gray(3)])
