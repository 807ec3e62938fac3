def numbers(text):
    for line in text.splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            yield int(line)


def running_total(values):
    total = 0
    for v in values:
        total += v
        yield v, total


def window(items, size):
    items = iter(items)
    held = []
    for item in items:
        held.append(item)
        if len(held) == size:
            yield tuple(held)
            held.pop(0)


def chunked(items, size):
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk: yield chunk


text = "# data\n3\n 5\n\n8\n# end\n13"
print(list(numbers(text)), list(running_total(numbers(text))), list(window("abcde", 3)), list(chunked(range(7), 3)))


def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None: return total, count
        total += value
        count += 1
        average = total / count


avg = averager()
next(avg)
print([avg.send(v) for v in (10, 20, 60)])
try:
    avg.send(None)
except StopIteration as stop:
    print("result", stop.value)


def grep(pattern, target):
    print("looking for", pattern)
    try:
        while True:
            line = yield
            if pattern in line: target.send(line)
    except GeneratorExit:
        print("grep closed")
        target.close()


def printer():
    try:
        while True: print("found:", (yield))
    finally:
        print("printer closed")


p = printer()
next(p)
g = grep("py", p)
next(g)
for line in ["python", "java", "cpython"]: g.send(line)
g.close()


def tree(depth):
    if depth == 0:
        yield "leaf"
    else:
        left = yield from tree(depth - 1)
        yield f"node {depth}"
        right = yield from tree(depth - 1)
        return (left, right)


print(list(tree(2)))


def collector():
    got = []
    while (item := (yield len(got))) is not None: got.append(item)
    return got


def delegate():
    while True:
        print("collected", (yield from collector()))


d = delegate()
next(d)
print([d.send(x) for x in ("a", "b", None, "c", None)])


def primes():
    yield 2
    found, n = [2], 3
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 2


def take(n, it): return [x for _, x in zip(range(n), it)]


print(take(10, primes()), take(3, (x for x in primes() if x % 10 == 7)), sum(take(20, primes())))
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4])], [], 5])), dict(enumerate(flatten([["a"], "b"]))), ",".join(map(str, flatten([[1], 2]))))
