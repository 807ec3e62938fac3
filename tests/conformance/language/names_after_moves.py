def kept(label, **names):
    print(label, names)
def raising():
    error = ValueError("kept")
    try:
        raise error
    except ValueError:
        kept("raise", error=repr(error))
    cause = KeyError("cause")
    try:
        raise error from cause
    except ValueError as caught:
        kept("from", error=repr(error), cause=repr(cause), same=caught is error, linked=error.__cause__ is cause)
    try:
        print(caught)
    except UnboundLocalError as gone:
        print(gone)
def returning():
    value = ["returned"]
    try:
        return value
    finally:
        kept("finally", value=value)
        value.append("after")
def unpacking():
    items, more, pairs = [1, 2], (3,), {"k": 1}
    all_of = [*items, *more]
    first, *rest = items
    kept("unpack", items=items, more=more, pairs=pairs, all_of=all_of, first=first, rest=rest)
    call = dict(**pairs)
    joined = {**pairs, "z": 2}
    text = f"{items}{more!r}{pairs}"
    kept("displays", items=items, pairs=pairs, call=call, joined=joined, text=text)
def operating():
    a, b = [1], [2]
    c = a + b
    a += b
    d = a if b else c
    e = a and b or c
    f = not a
    g = a < b < c
    kept("operators", a=a, b=b, c=c, d=d is a, e=e is b, f=f, g=g)
    del c
    c = a, b
    x = y = a
    kept("targets", c=c, x=x, y=y)
def consuming():
    text, source, manager = "abc", [3, 1, 2], open
    for letter in text:
        pass
    listed, low = sorted(source), min(source)
    assert source, text
    match source:
        case [one, *others]:
            kept("match", source=source, one=one, others=others)
    with Manager() as entered:
        kept("with", entered=entered, manager=manager is open)
    kept("loops", text=text, letter=letter, source=source, listed=listed, low=low)
class Manager:
    def __enter__(self): return "entered"
    def __exit__(self, *details): kept("exit", details=details)
def generating():
    value = ["yielded"]
    got = yield value
    kept("generator", value=value, got=got)
    inner = iter("xy")
    yield from inner
    kept("delegated", inner=list(inner), got=got)
raising()
print(returning())
unpacking()
operating()
consuming()
g = generating()
print(next(g), g.send("sent"), list(g))
def closing_over():
    value = ["cell"]
    def inner():
        nonlocal value
        old = value
        value = value + ["more"]
        return old, value
    return inner(), value, inner.__closure__[0].cell_contents
print(closing_over())
