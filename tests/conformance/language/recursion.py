import sys
from functools import lru_cache

def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    moves = hanoi(n - 1, a, c, b)
    print(f"disk {n}: {a} -> {c}")
    return moves + 1 + hanoi(n - 1, b, a, c)

def permutations(s):
    if len(s) <= 1:
        yield s
    for i, ch in enumerate(s):
        for rest in permutations(s[:i] + s[i + 1:]):
            yield ch + rest

def queens(n, cols=()):
    if len(cols) == n:
        yield cols
        return
    for c in range(n):
        if all(c != k and abs(c - k) != len(cols) - r for r, k in enumerate(cols)):
            yield from queens(n, cols + (c,))

def flatten(x):
    return [y for e in x for y in flatten(e)] if isinstance(x, (list, tuple)) else [x]

@lru_cache(None)
def ways(amount, coins=(50, 20, 10, 5, 2, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])

def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))

def is_even(n):
    return True if n == 0 else is_odd(n - 1)

def is_odd(n):
    return False if n == 0 else is_even(n - 1)

def subset_sum(nums, target, chosen=()):
    if target == 0:
        return chosen
    if target < 0 or not nums:
        return None
    return subset_sum(nums[1:], target - nums[0], chosen + (nums[0],)) or subset_sum(nums[1:], target, chosen)

def solve_maze(maze, r=0, c=0, path=()):
    if not (0 <= r < len(maze) and 0 <= c < len(maze[0])) or maze[r][c] == "#" or (r, c) in path:
        return None
    path += ((r, c),)
    if maze[r][c] == "E":
        return path
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if found := solve_maze(maze, r + dr, c + dc, path):
            return found

print("moves:", hanoi(3))
print(list(permutations("abc")), sum(1 for _ in permutations("abcde")))
for q in list(queens(6))[:2]:
    print(q, *("." * c + "Q" + "." * (5 - c) for c in q), sep="\n")
print(len(list(queens(7))), flatten([1, [2, (3, [4, []]), "ab"]]), ways(100), ackermann(2, 3), is_even(100))
print(subset_sum([3, 34, 4, 12, 5, 2], 9), subset_sum([3, 5], 7))
print(solve_maze(["..#E", ".#..", "...."]))

def forever(n):
    return forever(n + 1)

try:
    forever(0)
except RecursionError as e:
    print("RecursionError:", e)
print(sys.getrecursionlimit() == 1000)
forever(1)
