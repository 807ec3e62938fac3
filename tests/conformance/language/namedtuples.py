from collections import namedtuple
from typing import NamedTuple


class Employee(NamedTuple):
    """An employee."""
    name: str
    dept: str
    salary: float = 1000.0

    @property
    def yearly(self):
        return self.salary * 12

    def raised(self, pct):
        return self._replace(salary=round(self.salary * (1 + pct / 100), 2))


Point = namedtuple("Point", "x y")
Pair = namedtuple("Pair", ["first", "second"], defaults=[None])

staff = [Employee("Zoe", "dev", 4200), Employee("Adam", "ops", 3900.5), Employee("Mia", "dev")]
for e in sorted(staff):
    print(e)
print(staff[0].name, staff[0][1], staff[0].yearly, staff[-1]._asdict())
name, *rest = staff[1]
print(name, rest)
print(staff[2].raised(3.5), Employee._fields, Employee._field_defaults)
print(Employee.__doc__, len(staff[0]), staff[0] == ("Zoe", "dev", 4200))
try:
    staff[0].salary = 1
except AttributeError as e:
    print(e)
p = Point(3, 4)
q = Point._make([5, 6])
print(p, q, p + q, Point(*map(sum, zip(p, q))), p < q, max(p, q))
print(Pair(1), Pair("a", "b"), Pair(second=2, first=1))
try:
    Point(1)
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print(e)
try:
    p._replace(z=1)
except ValueError as e:
    print(e)
try:
    namedtuple("Bad", "class x")
except ValueError as e:
    print(e)
print(namedtuple("Fixed", "a a def", rename=True)._fields)
match p:
    case Point(x=3, y=yy):
        print("matched", yy)
by_dept = {}
for e in staff:
    by_dept.setdefault(e.dept, []).append(e)
for dept, people in by_dept.items():
    avg = sum(e.salary for e in people) / len(people)
    print(f"{dept:<5}{len(people):>3}{avg:>12,.2f}", ", ".join(e.name for e in people))
print({p: "treasure"}[(3, 4)], hash(p) == hash((3, 4)), isinstance(p, tuple))
print("%s is at %d,%d" % ("cat", *p), "{0.x}-{0.y}".format(p), p.index(4), p.count(9))
