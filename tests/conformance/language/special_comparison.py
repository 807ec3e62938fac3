class Version:
    def __init__(self, *parts): self.parts = parts
    def __eq__(self, other):
        if not isinstance(other, Version): return NotImplemented
        return self.parts == other.parts
    def __lt__(self, other):
        if not isinstance(other, Version): return NotImplemented
        return self.parts < other.parts
    def __le__(self, other): return self == other or self < other
    def __hash__(self): return hash(self.parts)
    def __repr__(self): return "Version" + repr(self.parts)


a, b = Version(1, 2), Version(1, 3)
print(a == b, a != b, a < b, a > b, a <= b, a >= b, a == Version(1, 2), a == 1, a != 1)
print(sorted([b, a, Version(0, 9)]), max(a, b), min([b, a]))
try:
    a < 1
except TypeError as error:
    print(error)
try:
    1 >= a
except TypeError as error:
    print(error)
print({a: 1}[Version(1, 2)], len({a, b, Version(1, 3)}))


class NoHash:
    def __eq__(self, other): return True


try:
    hash(NoHash())
except TypeError as error:
    print(error)
try:
    {NoHash()}
except TypeError as error:
    print(error)
print(NoHash.__hash__, NoHash() == 5, 5 == NoHash(), NoHash() != 5)


class Noisy:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print("lt", self.n, o.n)
        return self.n < o.n
    def __gt__(self, o):
        print("gt", self.n, o.n)
        return self.n > o.n
    def __repr__(self): return f"N{self.n}"


one, two, three = Noisy(1), Noisy(2), Noisy(3)
print(one < two < three)
print(two < one < three)
print(three > one)
print(sorted([three, one, two]))
print(max([one, three, two]))
print(1 < 2 < 3 > 2 != 5, 1 < 3 < 2, 1 == 1.0 == True)


class Odd:
    def __eq__(self, o): return "yes"
    def __lt__(self, o): return []
    def __contains__(self, o): return "maybe"


print(Odd() == 1, Odd() < 1, 1 in Odd(), 1 not in Odd(), [Odd()] == [3], Odd() in [1, 2])
import functools


@functools.total_ordering
class Card:
    def __init__(self, rank): self.rank = rank
    def __eq__(self, o): return self.rank == o.rank
    def __lt__(self, o): return self.rank < o.rank


print(Card(2) > Card(1), Card(2) >= Card(2), Card(1) <= Card(0))
nan = float("nan")
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], nan < 1, (nan,) == (nan,))
print([1, 2] < [1, 2, 0], (1, "a") < (1, "b"), [] < [0], "Z" < "a", b"a" < b"b", {1} < {1, 2}, {1} < {2})
for text in ["[1] < (1,)", "{} < {}", "None < None", "'a' < 1", "1 < 'a'", "object() < object()", "(1, 2) < (1, 'a')"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(error)
