from functools import wraps

def coroutine(f):
    @wraps(f)
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start

@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    finally:
        print(prefix, "closed")

@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        target.close()

@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for t in targets:
                t.send(item)
    finally:
        for t in targets:
            t.close()

pipe = broadcast(grep("python", printer("PY:")), grep("a", printer("A:")))
for line in ["python rocks", "java too", "nothing", "a python"]:
    pipe.send(line)
pipe.close()

def inner():
    total = 0
    while True:
        try:
            x = yield total
        except ZeroDivisionError:
            print("inner handles ZeroDivisionError")
            x = 0
        if x is None:
            return f"inner total {total}"
        total += x

def outer():
    for i in range(2):
        result = yield from inner()
        print(f"outer got {result!r}")
    return "done"

g = outer()
print(next(g), g.send(5), g.send(7), g.throw(ZeroDivisionError), g.send(None), g.send(1))
try:
    g.send(None)
except StopIteration as e:
    print("StopIteration:", e.value)

def scheduler(tasks):
    tasks = list(tasks)
    while tasks:
        t = tasks.pop(0)
        try:
            print("  tick", next(t))
            tasks.append(t)
        except StopIteration as e:
            print("  finished:", e.value)

def countdown(name, n):
    while n:
        yield f"{name}{n}"
        n -= 1
    return name

scheduler([countdown("a", 3), countdown("b", 1), (x for x in "q")])
print(list(inner.__code__.co_varnames), inner.__name__, g.gi_frame is None, countdown("z", 1).gi_code.co_name)
print((lambda: [(yield)])().send(None))
bad = lambda: (yield from 5)
list(bad())
