class Resource:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print("open", self.name)
        return self
    def __exit__(self, kind, value, trace):
        print("close", self.name, kind and kind.__name__)
def reader():
    with Resource("outer"), Resource("inner"):
        try:
            for i in range(5):
                got = yield i
                print("got", got)
        except GeneratorExit:
            print("asked to stop")
            raise
        finally:
            print("finally")
g = reader()
print(next(g), g.send("a"), g.close(), g.close(), next(g, "over"))
g = reader()
next(g)
try:
    g.throw(ValueError("boom"))
except ValueError as error:
    print("out came", error, g.gi_frame)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
def catcher():
    while True:
        try:
            yield "ready"
        except KeyError as error:
            yield f"caught {error}"
g = catcher()
print(next(g), g.throw(KeyError("k")), next(g), g.throw(KeyError, "again"))
def leaky():
    yield 1
    raise StopIteration("wrong")
g = leaky()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__))
def returns():
    yield 1
    return "result"
g = returns()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
def delegates():
    result = yield from returns()
    print("delegated", result)
    yield from [10, 20]
print(list(delegates()))
g = reader()
try:
    g.send("too early")
except TypeError as error:
    print(error)
try:
    g.throw(RuntimeError("before start"))
except RuntimeError as error:
    print(error, list(g))
def recursive():
    yield next(me)
me = recursive()
try:
    next(me)
except ValueError as error:
    print(error)
del g, me
print("end")
