def echo():
    received = []
    while True:
        value = yield len(received)
        if value is None:
            return received
        received.append(value)
g = echo()
print(next(g), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
def gen():
    x = (yield 1) + (yield 2)
    yield x
g = gen()
print(next(g), g.send(10), g.send(5))
def delegate():
    result = yield from echo()
    yield ("result", result)
g = delegate()
print(next(g), g.send("x"), g.send(None), list(g))
def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item
print(list(flatten([1, [2, [3, []], 4]])), list((lambda: (yield from "ab"))()))
print([*(x for x in (yield_ for yield_ in range(3)))], gen().gi_frame is not None, gen.__name__)
for call in (lambda: next(echo()) + next(gen()), lambda: gen().send(1), lambda: list(gen()),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
