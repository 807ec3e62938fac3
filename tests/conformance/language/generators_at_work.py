import itertools

def countdown(n):
    print("starting")
    while n > 0:
        received = yield n
        if received is not None:
            print("received", received)
            n = received
        else:
            n -= 1
    return "liftoff"

g = countdown(3)
print(next(g))
print(g.send(5), next(g))
g.close()
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)

def delegating():
    result = yield from countdown(2)
    print("sub returned", result)
    yield from "ab"
    yield from (x * x for x in range(3))
print(list(delegating()))

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(itertools.islice(fib(), 12)))
print(next(x for x in fib() if x > 1000), list(itertools.takewhile(lambda v: v < 30, fib())))

def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, (3, [4]), []], "five", (6,)])))

def guarded():
    try:
        while True:
            try:
                yield "ok"
            except ValueError as e:
                yield f"handled {e}"
    finally:
        print("cleanup")
g = guarded()
print(next(g), g.throw(ValueError("v")), next(g))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("escaped", e)

def bad():
    yield 1
    raise StopIteration
try:
    list(bad())
except RuntimeError as e:
    print(e, "/", repr(e.__cause__))

def permutations(s):
    if len(s) <= 1:
        yield s
    else:
        for i, ch in enumerate(s):
            for rest in permutations(s[:i] + s[i + 1:]):
                yield ch + rest
print(*permutations("abc"))
gen = (print("lazy", i) or i for i in range(2))
print(type(gen).__name__, sum(gen), sum(gen))
g = countdown(1)
try:
    g.send(1)
except TypeError as e:
    print(e)
