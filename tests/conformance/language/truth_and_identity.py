a, b = [1, 2], [1, 2]
c = a
print(a == b, a is b, a is c, a is not b, id(a) == id(c), not a is b, None is None, [] == [], [] is [], () == (), "ab" == "a" + "b")


class Equal:
    def __eq__(self, other): return True
class Weird:
    def __eq__(self, other): return "truthy"
    def __ne__(self, other): return []
class Sized:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Booled(Sized):
    def __bool__(self): return self.n > 5


print(Equal() == 5, 5 == Equal(), Equal() != 5, Weird() == 1, Weird() != 1, bool(Weird() == 2), 3 in [Equal()], [Equal()] == [1], (1, Equal()) == (1, 2))
for v in (Sized(0), Sized(1), Booled(3), Booled(9), Equal()): print(type(v).__name__, bool(v), "T" if v else "F", not v)
x = float("nan")
print(x == x, x != x, x in [x], [x] == [x], x is x, {x: 1}[x], sorted([3, 1, 2]) == [1, 2, 3], 0.0 == -0.0, 1 == True, 1.0 == 1, "1" == 1, b"a" == "a", (1,) == [1], {1} == frozenset([1]), {} == [], range(3) == [0, 1, 2], range(2) == range(0, 2), None == False)


class Point:
    def __init__(self, x): self.x = x
    def __eq__(self, o):
        print("eq", end=" ")
        return isinstance(o, Point) and self.x == o.x
    def __hash__(self):
        print("hash", end=" ")
        return hash(self.x)


p, q = Point(1), Point(1)
print(p == q, p != q, p in [q], len({p, q}), {p: 1}.get(q), [Point(2), p].index(q), [p, q].count(Point(1)), p is p and p == p)


class NoEq:
    pass


n = NoEq()
print(n == n, n == NoEq(), n != NoEq(), n in [n], hash(n) == hash(n), {n: 1}[n], len({n, NoEq()}))
class Broken:
    def __bool__(self): return "yes"
class Broken2:
    def __bool__(self): raise ValueError("no truth")
class Broken3:
    def __len__(self): return -1
for bad in (Broken(), Broken2(), Broken3()):
    for action in (bool, lambda v: v and 1, lambda v: not v, lambda v: 1 if v else 2, lambda v: [i for i in [1] if v], lambda v: any([v])):
        try:
            action(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error, end="; ")
    print()
def cheap(): print("cheap", end=" "); return False
def costly(): print("costly", end=" "); return True
print(cheap() and costly(), costly() or cheap(), cheap() or costly() and cheap(), not cheap(), all([cheap(), costly()]), any(f() for f in (cheap, costly, costly)))
