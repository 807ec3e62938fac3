class Recorder:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "calls", [])

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if callable(value):
            def wrapper(*args, **kwargs):
                self.calls.append((name, args, kwargs))
                return value(*args, **kwargs)
            return wrapper
        return value

    def __setattr__(self, name, value):
        self.calls.append(("set " + name, value))
        setattr(self._target, name, value)

    def __delattr__(self, name):
        raise AttributeError(f"can't delete {name}")

class AttrDict(dict):
    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None

    __setattr__ = dict.__setitem__

    def __missing__(self, key):
        return f"<{key}?>" if key.isupper() else super().__getitem__(key) if False else self._fail(key)

    def _fail(self, key):
        raise KeyError(f"no {key}")

class Thing:
    color = "blue"

    def hello(self, name="you"):
        return f"hello {name} from {self.color}"

class Chain:
    def __init__(self, path=""):
        self._path = path

    def __getattr__(self, part):
        if part.startswith("__"):
            raise AttributeError(part)
        return Chain(f"{self._path}/{part}")

    def __getitem__(self, key):
        return Chain(f"{self._path}[{key!r}]")

    def __call__(self, **query):
        q = "&".join(f"{k}={v}" for k, v in query.items())
        return self._path + ("?" + q if q else "")

class Every:
    def __getattribute__(self, name):
        if name == "secret":
            return 42
        print("lookup", name)
        return super().__getattribute__(name)

r = Recorder(Thing())
print(r.hello(), r.hello(name="Bo"))
r.color = "red"
print(r.hello("Cy"), r.color)
print(r.calls)
try:
    del r.color
except AttributeError as e:
    print(e)
try:
    r.nothing
except AttributeError as e:
    print(e)
d = AttrDict(a=1)
d.b = [2]
print(d, d.a, d["b"], d["MISSING"], hasattr(d, "zzz"), getattr(d, "zzz", "dflt"))
try:
    d["zzz"]
except KeyError as e:
    print("KeyError", e)
print(Chain().users.ann.posts[3].comments(limit=5, sort="new"), Chain("api").v1())
ev = Every()
ev.x = 1
print(ev.x, ev.secret, hasattr(ev, "y"))
print(getattr(3, "real"), hasattr("s", "upper"), getattr(Thing, "color"))
