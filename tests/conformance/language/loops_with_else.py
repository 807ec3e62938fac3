for n in range(2, 8):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
    if i == 5:
        break
else:
    print("while else", i)
while True:
    break
else:
    print("never")
for _ in []:
    pass
else:
    print("empty for else")
for i in range(3):
    continue
else:
    print("continue still else", i)
def search(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "absent"
    return index
print(search("abc", "c"), search("abc", "z"))
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
for x, (y, z) in [(1, (2, 3)), (4, "ab")]:
    print(x, y, z, end=" ")
for holder in [{}]:
    for holder["k"] in range(2):
        pass
    print(holder)
class O: pass
for O.attr in "ab":
    pass
print(O.attr)
n = 10
while n:
    n //= 2
    if n % 2:
        continue
    print("even", n)
try:
    for i in range(3):
        for j in range(3):
            if i * j == 2:
                raise StopIteration
except StopIteration:
    print("left both", i, j)
for i in (1, 2):
    for j in (1, 2):
        if j == 2:
            break
        print(i, j)
    else:
        print("not here")
    if i == 2:
        break
else:
    print("nor here")
total = 0
for total in range(5):
    total += 100
print(total)
while (n := n + 1) < 3: print("one line", n)
else: print("else line")
for a in 1, 2: print(a, end=","); print(a * 2)
