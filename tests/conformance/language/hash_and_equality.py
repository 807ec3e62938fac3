class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"P{self.x, self.y}"
points = {Point(1, 2): "a", Point(3, 4): "b"}
print(points[Point(1, 2)], Point(3, 4) in points, Point(5, 6) in points, len({Point(1, 1), Point(1, 1)}))
points[Point(1, 2)] = "changed"
print(points, list(points))
class NoHash:
    def __eq__(self, other): return True
print(NoHash.__hash__, NoHash() == 5, NoHash() in [1], NoHash() != 3)
class Collides:
    def __init__(self, name): self.name = name
    def __hash__(self): return 1
    def __eq__(self, other):
        print("compare", self.name, other.name)
        return self.name == other.name
d = {Collides("a"): 1}
d[Collides("b")] = 2
print(len(d), d.get(Collides("a")), d.get(Collides("c")))
print(hash(1) == hash(1.0) == hash(True), hash(0), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(0.5), hash(float("inf")), hash(10 ** 30), hash(-0.0), hash(None) == hash(None))
print(hash(()) == hash(()), hash((1, 2)) == hash((1, 2)), hash((1, 2)) != hash((2, 1)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash("a") == hash("a"), hash(range(3)) == hash(range(3)))
class Changing:
    value = 1
    def __hash__(self): return self.value
c = Changing()
s = {c}
c.value = 2
print(c in s, len(s), list(s)[0] is c)
for use in (lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: {NoHash()}, lambda: {[]: 1}, lambda: hash(slice(1)), lambda: {1, {}}):
    try:
        print(use())
    except TypeError as error:
        print(error)
a, b = 256, 256
print(a is b, None is None, [] is [], None is not a)
