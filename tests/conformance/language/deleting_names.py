def show(label, call):
    try:
        print(label, call())
    except (NameError, AttributeError, KeyError, IndexError, TypeError) as error:
        print(label, type(error).__name__, error)
x = 1
del x
show("global", lambda: x)
def local():
    a, b = 1, 2
    del a
    print(b, sorted(locals()))
    try:
        a
    except UnboundLocalError as error:
        print(error)
    a = 3
    del (a, [b])
    return sorted(locals())
print(local())
def handler():
    error = "before"
    try:
        raise KeyError("k")
    except KeyError as error:
        pass
    return error
show("after except", handler)
def handler_deletes():
    try:
        raise KeyError("k")
    except KeyError as error:
        del error
    return "fine"
show("deleted inside", handler_deletes)
def enclosed():
    value = 1
    def inner():
        return value
    del value
    return inner()
show("enclosed", enclosed)
class C:
    a = 1
    del a
    b = 2
show("class", lambda: C.a)
c = C()
c.attribute = 1
del c.attribute
show("attribute", lambda: c.attribute)
def remove(obj, name):
    delattr(obj, name)
show("twice", lambda: remove(c, "attribute"))
show("inherited", lambda: remove(c, "b"))
d = {"a": 1, "b": 2}
items = [0, 1, 2, 3, 4]
del d["a"], items[0], items[1:3]
print(d, items)
for i in range(3):
    pass
print(i)
del i
show("loop name", lambda: i)
def conditional(flag):
    if flag:
        y = 1
    return y
show("maybe", lambda: conditional(True))
show("never", lambda: conditional(False))
def increments():
    count += 1
show("augmented", increments)
