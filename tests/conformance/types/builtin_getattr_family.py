class Thing:
    kind = "thing"
    def __init__(self): self.size = 3
t = Thing()
print(getattr(t, "size"), getattr(t, "kind"), getattr(t, "none", 0), hasattr(t, "size"), hasattr(t, "none"))
setattr(t, "colour", "red")
delattr(t, "size")
print(vars(t), vars(Thing)["kind"], sorted(n for n in dir(t) if not n.startswith("_")), t.__dict__ is vars(t))
setattr(t, "not an identifier", 1)
print(getattr(t, "not an identifier"), t.__dict__)
t.__dict__["direct"] = 9
print(t.direct, callable(getattr(t, "__init__")), getattr(Thing, "__name__"), getattr("abc", "upper")())
for call in (lambda: getattr(t, "none"), lambda: delattr(t, "none"), lambda: vars(5), lambda: getattr(t), lambda: hasattr(t, 5), lambda: setattr(t, 5, 1), lambda: delattr(t, "kind")):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
