def attempt(change):
    d = {"a": 1, "b": 2, "c": 3}
    try:
        for key in d:
            change(d, key)
    except RuntimeError as error:
        print("RuntimeError", error, d)
    else:
        print("fine", d)
attempt(lambda d, k: d.update({k: 0}))
attempt(lambda d, k: d.update({k * 2: 0}))
attempt(lambda d, k: d.pop(k))
attempt(lambda d, k: d.clear())
d = {1: "x"}
it = iter(d.items())
print(next(it), next(it, "done"), next(it, "still"))
d = dict.fromkeys("abc", 0)
for key in list(d):
    if key != "b":
        del d[key]
print(d)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
numbers = [1, 2, 3, 4]
for n in numbers:
    if n % 2:
        numbers.remove(n)
print(numbers)
growing = [1]
for n in growing:
    if len(growing) < 5:
        growing.append(n * 2)
print(growing)
