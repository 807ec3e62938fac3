n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
a, b = 0, 1
while b < 100: a, b = b, a + b
print(a, b)
guess, low, high, tries = None, 1, 100, []
while guess != 37:
    guess = (low + high) // 2
    tries.append(guess)
    if guess < 37: low = guess + 1
    elif guess > 37: high = guess - 1
print(tries)
for i in range(2, 20):
    for d in range(2, i):
        if i % d == 0: break
    else:
        print(i, end=" ")
print()
out, i = [], 0
while True:
    i += 1
    if i % 2: continue
    if i > 10: break
    out.append(i)
else:
    out.append("else")
print(out)
row = ""
for y in range(3):
    for x in range(5):
        if x == y: row += "\\"
        elif x + y == 4: row += "/"
        else: row += "."
    row += "|"
print(row)
def find(grid, wanted):
    for r, line in enumerate(grid):
        for c, v in enumerate(line):
            if v == wanted: return r, c
print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
count = 0
for i in range(3):
    try:
        for j in range(3):
            if j == 1: continue
            if i == 2: raise StopIteration
            count += 1
    except StopIteration:
        print("stopped at", i, j)
        break
    finally:
        count += 10
else:
    print("complete")
print(count, i, j)
total, numbers = 0, iter([5, 3, -1, 8])
for n in numbers:
    if n < 0: break
    total += n
print(total, list(numbers))
text, words, word = "the  quick brown", [], ""
for ch in text + " ":
    if ch != " ": word += ch
    elif word: words.append(word); word = ""
print(words)
stack, depth, deepest = [], 0, 0
for ch in "(()((())))":
    depth += 1 if ch == "(" else -1
    deepest = max(deepest, depth)
print(depth, deepest)
binary, n = "", 37
while n: n, bit = divmod(n, 2); binary = str(bit) + binary
print(binary, int(binary, 2), sum(int(d) for d in str(2 ** 50)), [n for n in range(100, 500) if n == sum(int(d) ** 3 for d in str(n))])
for i in range(3): pass
else: print("for else", i)
while False: pass
else: print("while else")
for _ in []: pass
else: print("empty else")
k = 0
while k < 3:
    k += 1
    for m in range(3):
        if m == k: break
    else: continue
    print("inner broke", k, m, end="; ")
print()
hanoi = []
def move(n, a, b, c):
    if n:
        move(n - 1, a, c, b)
        hanoi.append(a + c)
        move(n - 1, b, a, c)
move(3, "A", "B", "C")
print(len(hanoi), hanoi)
coins, amount, used = [50, 20, 10, 5, 1], 88, []
for coin in coins:
    while amount >= coin: amount -= coin; used.append(coin)
print(used, sum(used), [(q, c) for c in coins if (q := used.count(c))])
rev, n = 0, 12345
while n: rev, n = rev * 10 + n % 10, n // 10
print(rev, [c * (i + 1) for i, c in enumerate("abc")], "".join(sorted("hello")), [i for i in range(1, 30) if 28 % i == 0])
