point = (3, 4)
x, y = point
print(x, y, point[0], point[-1], len(point), point + (5,), point * 2, 3 in point, point.index(4), point.count(3), (1,), (), tuple("abc"), tuple([1, 2]), (1, 2) == (1, 2.0), (1, 2) < (1, 3), (1,) < (1, 0), hash(point) == hash((3, 4)), {point: "p"}[(3, 4)])
def minmax(xs): return min(xs), max(xs)
low, high = minmax([3, 1, 2])
(a, b), c = (1, 2), 3
first, *middle, last = range(6)
*start, end = "xyz"
head, *_ = [9]
print(low, high, a, b, c, first, middle, last, start, end, head, _)
a, b, c = c, a, b
print(a, b, c, sorted([(2, "b"), (1, "z"), (2, "a")]), max([(1, 9), (2, 0)]), [n for n, *_ in [(1, 2), (3, 4, 5)]], dict([("k", 1), ("l", 2)]), list(zip(*[(1, "a"), (2, "b")])), sum(((1,), (2,)), ()), tuple(reversed((1, 2))), tuple(x * 2 for x in (1, 2)), (1, 2, 3)[::-1], (1, 2, 3)[1:], (lambda *args: args)(1, 2), [*(1, 2), *(3,)])
for bad in (lambda: point.append(1), lambda: point[5], lambda: point + [1], lambda: (1, 2) + 3, lambda: {([],): 1}, lambda: (1).x, lambda: tuple(5), lambda: (1, "a") < (1, 2), lambda: hash(([],))):
    try:
        bad()
    except (AttributeError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    point[0] = 9
except TypeError as error:
    print(error)
try:
    x, y = 1, 2, 3
except ValueError as error:
    print(error)
try:
    x, y, z = point
except ValueError as error:
    print(error)
mutable = ([1], 2)
mutable[0].append(5)
print(mutable, mutable == ([1, 5], 2))
from collections import namedtuple
from typing import NamedTuple
Card = namedtuple("Card", ["rank", "suit"])
class Employee(NamedTuple):
    name: str
    salary: int = 100
    def raised(self, by): return self._replace(salary=self.salary + by)
deck = [Card(r, s) for s in "SH" for r in (2, "A")]
print(deck, deck[0].rank, deck[0] == (2, "S"), Card._fields, deck[1]._asdict(), deck[0]._replace(suit="D"), sorted(deck, key=lambda c: (c.suit, str(c.rank))), isinstance(deck[0], tuple), Card("K", "C")[1:])
e = Employee("Ann")
print(e, e.raised(50), e.name, e[1], Employee("B", 7)._asdict(), Employee.__annotations__, Employee._field_defaults, e < Employee("Bob"), e + (1,), Employee._fields, repr(Employee("x", salary=1)))
name, salary = e
match e:
    case Employee(name=n, salary=s): print(n, s)
match point:
    case (0, 0): print("origin")
    case (px, py): print("at", px, py)
records = [("eng", "Ann", 5), ("ops", "Bob", 3), ("eng", "Cy", 4)]
by = {}
for dept, who, level in records: by.setdefault(dept, []).append((level, who))
print(by, {d: max(v) for d, v in by.items()}, [r[1] for r in sorted(records, key=lambda r: r[2])], [(i, *r) for i, r in enumerate(records)][0], tuple(map(len, records)), all(isinstance(r, tuple) for r in records))
swap = lambda t: t[::-1]
print(swap((1, 2)), (1, (2, (3, (4,)))), ((1, 2), (3, 4))[1][0], (1, 2, 3, 2).count(2), tuple({1: 2, 3: 4}), tuple("ab") + tuple(range(2)), len(((),)), bool(()), bool((0,)), str((1,)), repr((1, "a", None)), "%s-%s" % (1, 2), (1 if () else 2,))
