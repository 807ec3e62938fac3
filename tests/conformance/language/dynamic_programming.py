def lcs(a, b):
    dp = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            dp[i][j] = dp[i - 1][j - 1] + x if x == y else max(dp[i - 1][j], dp[i][j - 1], key=len)
    return dp[-1][-1]


def edit_distance(s, t):
    prev = list(range(len(t) + 1))
    for i, a in enumerate(s, 1):
        cur = [i]
        for j, b in enumerate(t, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (a != b)))
        prev = cur
    return prev[-1]


def knapsack(items, capacity):
    best = {0: (0, [])}
    for name, weight, value in items:
        for w, (v, names) in sorted(best.items(), reverse=True):
            nw = w + weight
            if nw <= capacity and v + value > best.get(nw, (-1,))[0]:
                best[nw] = (v + value, names + [name])
    return max(best.values(), key=lambda x: x[0])


def lis(seq):
    best = []
    for i, x in enumerate(seq):
        prior = max((best[j] for j in range(i) if seq[j] < x), key=len, default=[])
        best.append(prior + [x])
    return max(best, key=len)


def max_subarray(nums):
    best = cur = nums[0]
    start = s = e = 0
    for i, x in enumerate(nums[1:], 1):
        if cur < 0:
            cur, s = x, i
        else:
            cur += x
        if cur > best:
            best, start, e = cur, s, i
    return best, nums[start:e + 1]


def change(coins, amount):
    table = [0] + [None] * amount
    for a in range(1, amount + 1):
        options = [table[a - c] + 1 for c in coins if c <= a and table[a - c] is not None]
        table[a] = min(options, default=None)
    return table[amount]


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


print(lcs("AGGTAB", "GXTXAYB"), repr(lcs("abc", "xyz")), lcs("thisisatest", "testing123testing"))
print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("flaw", "lawn"))
print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60)], 100))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
print([change((1, 5, 10, 25), n) for n in (0, 4, 30, 99)], change((5, 7), 13))
for row in pascal(7):
    print(" ".join(f"{x:3}" for x in row).center(31).rstrip())
grid = [[1, 3, 1], [1, 5, 1], [4, 2, 1]]
for r in range(3):
    for c in range(3):
        above = [grid[r - 1][c]] if r else []
        left = [grid[r][c - 1]] if c else []
        grid[r][c] += min(above + left or [0])
print(grid, grid[-1][-1])
memo = {}
def stairs(n):
    if n not in memo:
        memo[n] = 1 if n < 2 else stairs(n - 1) + stairs(n - 2) + (stairs(n - 3) if n > 2 else 0)
    return memo[n]
print(stairs(60), len(memo), list(memo)[:4])
