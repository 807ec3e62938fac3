from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._field_defaults, P._make([4, 5, 6]), tuple(p), p == (1, 2, 0))
x, *rest = p
print(x, rest, len(p), max(p), hash(p) == hash((1, 2, 0)), isinstance(p, tuple), sorted([P(2, 1), P(1, 5)]))
Q = namedtuple("Q", ["a", "class", "a", "_x"], rename=True)
print(Q._fields, Q(1, 2, 3, 4), P.__doc__, P.__name__)
class Point(namedtuple("Point", "x y")):
    __slots__ = ()
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
print(Point(1, 2) + Point(3, 4))
for call in (lambda: P(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: p.nope, lambda: setattr(p, "x", 5), lambda: namedtuple("R", "a a"), lambda: namedtuple("R", "class"), lambda: namedtuple("1R", "a"), lambda: p._replace(q=1),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
