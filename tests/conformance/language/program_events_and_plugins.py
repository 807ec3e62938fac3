class Event:
    def __init__(self): self.handlers = []
    def __iadd__(self, handler):
        self.handlers.append(handler)
        return self
    def __isub__(self, handler):
        self.handlers.remove(handler)
        return self
    def __call__(self, *args, **kwargs):
        return [h(*args, **kwargs) for h in list(self.handlers)]
    def __len__(self): return len(self.handlers)
    def __bool__(self): return True


class Button:
    def __init__(self, label):
        self.label, self.clicked = label, Event()
    def click(self): return self.clicked(self)


def log(button): return f"log {button.label}"


b = Button("OK")
b.clicked += log
b.clicked += lambda button: button.label.lower()
print(b.click(), len(b.clicked))
b.clicked -= log
print(b.click(), bool(b.clicked))
try:
    b.clicked -= log
except ValueError as error:
    print(error)
registry = {}


def command(name=None, *, aliases=()):
    def wrap(function):
        for key in (name or function.__name__, *aliases):
            if key in registry: raise KeyError(f"{key} is taken")
            registry[key] = function
        return function
    return wrap


@command(aliases=["hi"])
def hello(who="world"):
    """Greets."""
    return f"hello {who}"


@command("sum")
def total(*numbers): return sum(map(int, numbers))


try:
    @command("hi")
    def other(): pass
except KeyError as error:
    print(error)
for line in ["hello", "hi Ann", "sum 1 2 3", "nope", "sum x", "hello a b"]:
    name, *args = line.split()
    try:
        print(line, "->", registry[name](*args))
    except KeyError as error:
        print("unknown command", error)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print({k: (f.__name__, f.__doc__) for k, f in sorted(registry.items())})


class Observable:
    def __init__(self): object.__setattr__(self, "watchers", [])
    def __setattr__(self, name, value):
        old = getattr(self, name, None)
        object.__setattr__(self, name, value)
        for watch in self.watchers: watch(name, old, value)


class Model(Observable):
    def __init__(self, **fields):
        super().__init__()
        for k, v in fields.items(): setattr(self, k, v)


m = Model(x=1)
m.watchers.append(lambda name, old, new: print(f"{name}: {old!r} -> {new!r}"))
m.x = 2
m.y = "new"
m.x += 5
print(vars(m).keys() - {"watchers"} == {"x", "y"})


class Chain:
    def __init__(self, value=0): self.value = value
    def __getattr__(self, name):
        if name.startswith("add_"): return lambda: Chain(self.value + int(name[4:]))
        raise AttributeError(name)


print(Chain().add_5().add_10().value)
try:
    Chain().subtract
except AttributeError as error:
    print("no", error)
