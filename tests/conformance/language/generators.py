def countdown(n):
    print("start")
    while n > 0:
        received = yield n
        if received is not None:
            print("got", received)
            n = received
        else:
            n -= 1
    print("end")
    return "liftoff"


g = countdown(3)
print(next(g), g.send(5), next(g), g.gi_frame.f_locals if hasattr(g, "gi_frame") else None)
print(g.gi_running, g.gi_yieldfrom, g.__name__, g.__qualname__)
g2 = countdown(1)
try:
    g2.send("early")
except TypeError as error:
    print(error)
print(next(g2))
try:
    next(g2)
except StopIteration as stop:
    print("value", stop.value, stop.args)
print(next(g2, "exhausted"), list(g2), g2.gi_frame)


def careful():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("cleanup")


c = careful()
print(next(c), c.throw(ValueError("boom")))
print(list(c))
c = careful()
next(c)
c.close()
c.close()
c = careful()
c.close()
c = careful()
try:
    c.throw(KeyError("before start"))
except KeyError as error:
    print("out", error)


def stubborn():
    try:
        yield
    except GeneratorExit:
        print("refusing")
        yield


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def inner():
    x = yield "a"
    print("inner", x)
    return x * 2


def outer():
    result = yield from inner()
    yield result
    yield from [1, 2]
    return (yield from "xy")


o = outer()
print(next(o), o.send(21), next(o), next(o), next(o), next(o))
try:
    next(o)
except StopIteration as stop:
    print(stop.value)


def raises_stop():
    yield 1
    raise StopIteration("inside")


r = raises_stop()
next(r)
try:
    next(r)
except RuntimeError as error:
    print(error, repr(error.__cause__))


def self_running():
    yield next(me)


me = self_running()
try:
    next(me)
except ValueError as error:
    print(error)
print(sum(x * x for x in range(4)), max((len(w), w) for w in ["a", "bbb"]), [*(i for i in "ab")], (y for y in [1]).__name__)
squares = (x * x for x in [1, 2, 3])
print(next(squares), 4 in squares, list(squares))
