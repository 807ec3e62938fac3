class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Named(Point):
    def __init__(self, name): super().__init__(1, 2); self.name = name
class Deep(Point):
    __slots__ = ("z",)
class Mixed(Deep):
    __slots__ = ("w",)
n = Named("n")
n.extra = [1]
print(n.x, n.y, n.name, n.extra, n.__dict__)
d = Deep(1, 2)
d.z = 3
print(d.x, d.y, d.z, hasattr(d, "__dict__"), Point.__slots__, Deep.__slots__)
m = Mixed(5, 6)
m.z, m.w = 7, 8
print(m.x, m.y, m.z, m.w)
del m.x
for use in (lambda: m.x, lambda: setattr(d, "other", 1), lambda: delattr(m, "x"), lambda: d.__dict__, lambda: setattr(Point(1, 2), "name", 1)):
    try:
        print(use())
    except AttributeError as error:
        print(error)
many = [Named(str(i)) for i in range(100)]
for one in many:
    one.more = one.x + one.y
print(sum(one.more for one in many), many[99].name)
