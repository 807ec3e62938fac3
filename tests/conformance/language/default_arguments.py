def collect(item, into=[]):
    into.append(item)
    return into
print(collect(1), collect(2), collect(3, []), collect(4), collect.__defaults__)
counter = iter(range(100))
def stamped(a, b=next(counter), *, c=next(counter)):
    return a, b, c
print(stamped(0), stamped(0), stamped(0, c="own"), stamped.__defaults__, stamped.__kwdefaults__)
def order(label):
    print("evaluating", label)
    return label
def late(a=order("a"), *args, b=order("b"), **kw): return a, args, b, kw
print("defined", late(), late(1, 2, b=3, z=4))
x = 1
def early(value=x, func=lambda: x): return value, func()
x = 2
print(early())
functions = [lambda n=n: n for n in range(3)]
print([f() for f in functions], functions[0](9))
class Thing:
    size = 10
    def method(self, n=size): return n
    size = 20
print(Thing().method(), Thing.size)
stamped.__defaults__ = ("changed",)
print(stamped(0))
stamped.__defaults__ = None
stamped.__kwdefaults__ = {"c": "kw"}
def pos_only(a, b=2, /, c=3, *, d=4): return a, b, c, d
print(pos_only(1), pos_only(1, 5, c=6, d=7))
for call in (lambda: stamped(0), lambda: pos_only(), lambda: pos_only(1, b=2), lambda: pos_only(1, 2, 3, 4), lambda: pos_only(1, e=5), lambda: pos_only(1, c=1, **{"c": 2}), lambda: collect(), lambda: collect(1, 2, 3), lambda: collect(1, into=[], item=2), lambda: (lambda: 0)(1), lambda: (lambda *, k: k)()):
    try:
        print(call())
    except TypeError as error:
        print(error)
