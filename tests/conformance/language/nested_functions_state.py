def counter(start=0):
    count = start
    def up(by=1):
        nonlocal count
        count += by
        return count
    def reset():
        nonlocal count
        count = start
    up.reset = reset
    up.value = lambda: count
    return up


a, b = counter(), counter(10)
print(a(), a(5), b(), a.value(), b.value())
a.reset()
print(a(), b.value())


def logger(prefix):
    lines = []
    def log(*parts): lines.append(prefix + " ".join(map(str, parts)))
    def dump(): return "\n".join(lines)
    return log, dump


log, dump = logger("> ")
log("started", 1)
log({"k": [1]}, None)
print(dump())


def once(f):
    result, done = None, False
    def wrapper(*args):
        nonlocal result, done
        if not done: result, done = f(*args), True
        return result
    return wrapper


@once
def expensive(x):
    print("running", x)
    return x * 2


print(expensive(4), expensive(9))


def machine():
    state, transitions = "idle", {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle"}
    history = [state]
    def send(event):
        nonlocal state
        try:
            state = transitions[state, event]
        except KeyError:
            raise ValueError(f"cannot {event} while {state}") from None
        history.append(state)
        return state
    return send, lambda: history[:]


send, history = machine()
for event in ("start", "pause", "stop", "start", "stop"):
    try:
        print(event, "->", send(event))
    except ValueError as error:
        print(error)
print(history())


def make_stack():
    items = []
    class Stack:
        def push(self, x): items.append(x); return self
        def pop(self): return items.pop()
        def __len__(self): return len(items)
    return Stack()


s, t = make_stack(), make_stack()
s.push(1).push(2)
print(len(s), len(t), s.pop(), type(s) is type(t), type(s).__qualname__)


def bank():
    accounts = {}
    def open_(name, amount=0): accounts[name] = amount
    def transfer(a, b, amount):
        if accounts[a] < amount: raise ValueError(f"{a} has only {accounts[a]}")
        accounts[a] -= amount
        accounts[b] += amount
    return open_, transfer, accounts


open_, transfer, accounts = bank()
open_("x", 50); open_("y")
transfer("x", "y", 30)
for args in (("x", "y", 30), ("q", "y", 1)):
    try:
        transfer(*args)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(accounts)


def deep():
    x = 1
    def mid():
        y = 2
        def low():
            nonlocal x, y
            x, y = y + 10, x + 20
            return x, y
        return low(), y
    return mid(), x


print(deep())
adders = {n: (lambda n: lambda x: x + n)(n) for n in range(3)}
print([adders[n](10) for n in adders], [f() for f in [(lambda v: lambda: v)(v) for v in "abc"]])
def cell_test():
    def get(): return later
    later = "set"
    first = get()
    later = "again"
    return first, get(), get.__closure__[0].cell_contents
print(cell_test())
