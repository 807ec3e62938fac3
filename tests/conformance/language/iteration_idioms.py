names, ages = ["Ann", "Bob", "Cy"], [30, 25]
for name, age in zip(names, ages): print(name, age, end="; ")
print()
for i, (name, age) in enumerate(zip(names, ages), 1): print(i, name, age, end="; ")
print()
for key, value in {"a": 1, "b": 2}.items(): print(key, value, end="; ")
print()
for ch in "hi": print(ch, end="-")
print()
for i in range(10, 0, -3): print(i, end=" ")
print()
for a, *rest in [(1, 2, 3), "xyz", [9]]: print(a, rest, end="; ")
print()
for x in reversed([1, 2, 3]): print(x, end=" ")
for x in sorted({3, 1, 2}, reverse=True): print(x, end=" ")
for x in {"k": 1}: print(x)
n = 0
while True:
    n += 1
    if n == 2: continue
    if n > 4: break
    print("n", n)
else:
    print("never")
for i in range(3):
    for j in range(3):
        if i == j: break
        print(i, j, end=" ")
    else:
        print("no break", i)
print()
found = next((x for x in [1, 4, 9] if x > 3), None)
print(found, [x for x in range(5) if x % 2 == 0], sum(x for x in range(5)), max((len(n), n) for n in names), [n.upper() for n in names if "n" in n.lower()], {n: len(n) for n in names}, {len(n) for n in names}, list(zip(*[(1, "a"), (2, "b")])), [*map(lambda n: n[0], names)], any(n == "Bob" for n in names), all(len(n) > 1 for n in names))
items = [1, 2, 3, 4]
for item in items[:]:
    if item % 2: items.remove(item)
print(items)
d = {"a": 1, "b": 2, "c": 3}
for k in list(d):
    if d[k] == 2: del d[k]
print(d)
it = iter([1, 2, 3])
for x in it:
    print("first", x)
    break
for x in it: print("rest", x)
print(list(it), [(x, y) for x in range(2) for y in "ab"], [[0] * 3 for _ in range(2)], [x for row in [[1], [2, 3]] for x in row], list(range(0, 10, 4)), [i for i, c in enumerate("banana") if c == "a"])
total = 0
for n in range(1, 101):
    if n % 3 == 0 and n % 5 == 0: total += n
print(total, ["FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n for n in range(1, 16)])
for _ in range(2): pass
print(_, [print(i, end=" ") for i in range(3)])
stack = [1, [2, [3]], 4]
while stack:
    top = stack.pop()
    if isinstance(top, list): stack.extend(top)
    else: print("popped", top)
pairs = [(i, j) for i in range(1, 4) for j in range(i, 4) if (i + j) % 2 == 0]
print(pairs, dict(pairs), {**dict(pairs), 1: "x"}, [a * b for a, b in pairs])
text = "one two three two"
for i, w in enumerate(text.split()):
    if w in text.split()[:i]:
        print("repeat at", i, w)
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
