def averager():
    total = 0
    count = 0
    average = None
    while True:
        value = yield average
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return count, average


def grouper(results, key):
    while True:
        results[key] = yield from averager()
        print(f"[{key} finished: {results[key]}]")


data = {"girls;kg": [40.9, 38.5, 44.3], "boys;m": [1.38, 1.5], "none": []}
results = {}
for key, values in data.items():
    g = grouper(results, key)
    print("primed with", next(g))
    for v in values:
        print(round(g.send(v), 3), end=" ")
    print()
    g.send(None)
print(results)


def echo():
    print("starting")
    try:
        while True:
            try:
                x = yield
                print("got", x)
            except ValueError as e:
                print("caught ValueError:", e)
                yield "recovered"
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleanup")


e = echo()
next(e)
e.send("hello")
print(e.throw(ValueError("oops")))
next(e)
e.send([1, 2])
e.close()
try:
    e.send("dead")
except StopIteration as s:
    print("StopIteration", s.value)
try:
    echo().send("too early")
except TypeError as err:
    print("TypeError:", err)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as err:
    print("RuntimeError:", err)


def leaky():
    yield 1
    raise StopIteration("x")


try:
    print(list(leaky()))
except RuntimeError as err:
    print(err, "<-", repr(err.__cause__))
