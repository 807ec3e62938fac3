nums = [4, 8, 15, 16, 23, 42]
print(sum(nums) / len(nums), sorted(nums)[len(nums) // 2], nums[-1] - nums[0], [b - a for a, b in zip(nums, nums[1:])], list(map(lambda n: n ** 2, nums)), [n for n in nums if n % 2], nums.index(15), nums.count(8), 23 in nums, nums[::-1] == list(reversed(nums)), max(nums, key=lambda n: n % 10), [i for i, n in enumerate(nums) if n > 15])
matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([list(r) for r in zip(*matrix)], [r[::-1] for r in matrix], [list(r)[::-1] for r in zip(*matrix)], sum(map(sum, matrix)), [matrix[i][i] for i in range(3)], [x for r in matrix for x in r if x % 2], [[x * 2 for x in r] for r in matrix], max(max(r) for r in matrix), [[sum(a * b for a, b in zip(r, c)) for c in zip(*matrix)] for r in matrix])
a = [1, 2, 3]
b = a
c = a[:]
a += [4]
a = a + [5]
print(a, b, c, b is a, a == [1, 2, 3, 4, 5])
stack, queue = [], [1, 2, 3]
stack.append(1); stack.append(2); stack.extend([3, 4])
print(stack.pop(), stack.pop(0), stack, queue.pop(0), queue, stack + queue, stack * 2)
letters = list("hello world")
letters.remove("l"); letters.insert(0, "*"); letters[1:3] = ["H", "E"]; del letters[-1]
letters.sort(key=lambda ch: (not ch.isalpha(), ch.lower()))
print("".join(letters), letters.index("o"), "".join(sorted(set(letters))), len(letters))
def unique(xs):
    seen = []
    for x in xs:
        if x not in seen: seen.append(x)
    return seen
def rotate(xs, k): return xs[-k % len(xs):] + xs[:-k % len(xs)] if xs else xs
def partition(p, xs): return [x for x in xs if p(x)], [x for x in xs if not p(x)]
def chunks(xs, n): return [xs[i:i + n] for i in range(0, len(xs), n)]
def flatten(xs): return [y for x in xs for y in (flatten(x) if isinstance(x, list) else [x])]
print(unique([3, 1, 3, [2], [2]]), rotate([1, 2, 3, 4], 1), rotate([1, 2, 3], -1), rotate([], 2), partition(str.isupper, "aBcD"), chunks(nums, 4), flatten([1, [2, [3, []]], [[4]]]), list(zip(*[iter(nums)] * 2)))
grid = [["."] * 4 for _ in range(2)]
grid[0][1] = "#"
bad = [["."] * 2] * 2
bad[0][0] = "#"
print(grid, bad, [*"ab", *range(2), *[[]]], [1, 2] < [1, 3], [2] > [1, 99], [] < [0], [1, 2] == [1, 2.0], [[1], [2]] == [[1], [2]])
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (w[-1], w)), min(words), max(words, key=len), sorted(range(-3, 4), key=abs), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted("bca"), sorted([[2], [1, 5], [1]]), sorted([0.5, 1, True, -1]))
words.sort(); words.reverse()
print(words, [w.title() for w in words if w.islower()], list(filter(None, ["", "a", None, 0, "b"])), [*enumerate("ab", 1)], dict(enumerate("ab")), [x or "default" for x in ("", "v", None)], ["even" if n % 2 == 0 else "odd" for n in range(3)])
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
pascal = [[1]]
for _ in range(5): pascal.append([1, *(x + y for x, y in zip(pascal[-1], pascal[-1][1:])), 1])
print(primes, pascal[-1], [sum(r) for r in pascal], [p for p in primes if str(p) == str(p)[::-1]])
x = [1, 2, 3, 4, 5, 6]
x[1:3], x[-1:] = [20], []
del x[::2]
x[len(x):] = "ab"
print(x, x.copy() is x, x.clear(), x, [None] * 3, [[]] * 2, list(range(5))[-2:], [i for i in range(3) for _ in range(i)])
