from functools import total_ordering
class Version:
    def __init__(self, *parts): self.parts = parts
    def __repr__(self): return ".".join(map(str, self.parts))
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts if isinstance(other, Version) else NotImplemented
Version = total_ordering(Version)
a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a < b, a <= c, a > b, a >= c, a == c, a != b, a == "1.2", a != 5, sorted([b, a]), max(a, b), a in [c], [a, b].index(c), [c, a].count(a))
for use in (lambda: a < 1, lambda: 1 >= a, lambda: hash(a), lambda: {a}, lambda: sorted([a, 1])):
    try:
        print(use())
    except TypeError as error:
        print(error)
class Reflect:
    def __init__(self, n): self.n = n
    def __gt__(self, other): return f"{self.n} gt {other}"
    def __le__(self, other): return f"{self.n} le {other}"
    def __eq__(self, other): return f"{self.n} eq {other}"
    def __hash__(self): return 7
r = Reflect(1)
print(1 < r, r > 2, 3 >= r, r == 5, 5 == r, r != 5, 4 != r, {r: "key"}[r])
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 != 1, "a" < "b" <= "b", (1 < 2) < 2, 1 in [1] == True)
def loud(n):
    print("value", n, end=" ")
    return n
print(loud(1) < loud(5) < loud(3), loud(9) < loud(1) < loud(0))
class Base:
    def __eq__(self, other): return "base"
class Derived(Base):
    def __eq__(self, other): return "derived"
print(Base() == Derived(), Derived() == Base(), Base() == Base(), object() == object(), object() != object())
nan = float("nan")
print([nan] == [nan], nan == nan, (nan,) == (nan,), {nan: 1} == {nan: 1}, [nan].count(nan), nan in (nan,))
print([1, 2] < [1, 3], [1, [2]] == [1, [2]], (1, "a") < (2, 0), {1: 2} == {1: 2.0}, "abc" == b"abc", None == 0, [] == (), 1 == "1", range(2) == [0, 1])
