from collections import defaultdict
from typing import Any, Callable
import weakref

class EventBus:
    def __init__(self):
        self._handlers: dict[str, list[tuple[int, Callable]]] = defaultdict(list)
        self.log = []

    def on(self, event, *, priority=0):
        def register(fn):
            self._handlers[event].append((priority, fn))
            self._handlers[event].sort(key=lambda pair: -pair[0])
            return fn
        return register

    def once(self, event):
        def register(fn):
            def wrapper(*a, **k):
                self.off(event, wrapper)
                return fn(*a, **k)
            self.on(event)(wrapper)
            return wrapper
        return register

    def off(self, event, fn):
        self._handlers[event] = [(p, f) for p, f in self._handlers[event] if f is not fn]

    def emit(self, event, *args: Any, **kw: Any) -> list:
        results = []
        for _, fn in list(self._handlers.get(event, ())):
            try:
                r = fn(*args, **kw)
            except Exception as e:
                self.log.append(f"{event}: {type(e).__name__}: {e}")
                continue
            if r is StopIteration:
                break
            results.append(r)
        return results

bus = EventBus()

@bus.on("login")
def greet(user, **_):
    print("Welcome,", user)
    return "greeted"

@bus.on("login", priority=10)
def audit(user, ip="?"):
    print(f"AUDIT {user}@{ip}")
    return len(user)

@bus.once("login")
def first(user, **_):
    print("first login ever!")

@bus.on("login", priority=-1)
def fails(user, **_):
    return user[10]

print(bus.emit("login", "ann", ip="10.0.0.1"))
print(bus.emit("login", "bob"))
bus.off("login", greet)
print(bus.emit("login", "cy"), bus.emit("nothing"))
print(*bus.log, sep="\n")
bus.on("stop", priority=1)(lambda: StopIteration)
bus.on("stop")(print)
print(bus.emit("stop"), {k: len(v) for k, v in bus._handlers.items()})

class Button:
    def __init__(self, name):
        self.name, self.clicked = name, []

    def __iadd__(self, handler):
        self.clicked.append(handler)
        return self

    def click(self):
        for h in self.clicked:
            h(self)

ok = Button("OK")
ok += lambda b: print("clicked", b.name)
ok += bus.log.append
ok.click()
ref = weakref.ref(ok)
bus.log.clear()
del ok
print(ref())
