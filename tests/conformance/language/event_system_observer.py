import weakref
from collections import defaultdict
from contextlib import contextmanager

class Event:
    """A C#-like event: obj.clicked += handler"""
    def __init__(self, name):
        self.name = name
        self.handlers = []
    def __iadd__(self, h):
        self.handlers.append(h)
        return self
    def __isub__(self, h):
        try:
            self.handlers.remove(h)
        except ValueError:
            print(f"  ({self.name}: no such handler)")
        return self
    def __call__(self, *a, **k):
        return [h(*a, **k) for h in list(self.handlers)]
    def __len__(self):
        return len(self.handlers)

class Emitter:
    def __init__(self):
        self._subs = defaultdict(list)
        self._muted = set()

    def on(self, name, fn=None, *, priority=0, once=False):
        if fn is None:
            return lambda f: self.on(name, f, priority=priority, once=once)
        self._subs[name].append((-priority, len(self._subs[name]), fn, once))
        self._subs[name].sort(key=lambda s: s[:2])
        return fn

    def emit(self, name, **data):
        if name in self._muted:
            return 0
        count = 0
        for entry in self._subs[name][:]:
            _, _, fn, once = entry
            if once:
                self._subs[name].remove(entry)
            count += 1
            if fn(**data) is False:
                print("  propagation stopped by", fn.__name__)
                break
        return count

    @contextmanager
    def muted(self, *names):
        self._muted.update(names)
        try:
            yield self
        finally:
            self._muted.difference_update(names)

em = Emitter()
@em.on("login", priority=5)
def audit(user, **_): print("  audit:", user)
@em.on("login")
def welcome(user, first=False): print("  welcome", user, "(first time)" if first else "")
@em.on("login", once=True, priority=9)
def once_only(**kw): print("  once:", sorted(kw))
@em.on("login", priority=1)
def gate(user, **_): return user != "evil"

for user, kw in (("ann", {"first": True}), ("evil", {}), ("bob", {})):
    print("emit", user)
    print("  handlers called:", em.emit("login", user=user, **kw))
with em.muted("login"):
    print("muted:", em.emit("login", user="x"))
print("unknown event:", em.emit("nothing"))
try:
    em.emit("login", usr="typo")
except TypeError as e:
    print("TypeError:", e)

class Button:
    def __init__(self): self.clicked = Event("clicked")
btn = Button()
def h1(x): return f"h1:{x}"
btn.clicked += h1
btn.clicked += lambda x: x * 2
print(btn.clicked(21), len(btn.clicked))
btn.clicked -= h1
btn.clicked -= print
print(btn.clicked("ab"))

class Subject:
    def __init__(self): self._obs = weakref.WeakSet()
    def attach(self, o): self._obs.add(o)
    def notify(self): return sorted(o.name for o in self._obs)
class Observer:
    def __init__(self, name): self.name = name
s = Subject(); a, b = Observer("a"), Observer("b")
s.attach(a); s.attach(b); print(s.notify())
del b
print(s.notify())
