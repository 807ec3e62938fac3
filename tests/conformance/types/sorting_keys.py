from operator import itemgetter, attrgetter, methodcaller
from functools import cmp_to_key
from dataclasses import dataclass


@dataclass
class Student:
    name: str
    grade: str
    age: int

    def weighted(self):
        return self.age * {"A": 1, "B": 2, "C": 3}[self.grade]


students = [Student("jane", "B", 12), Student("john", "A", 15), Student("dave", "B", 10), Student("Zed", "C", 10)]


def show(title, seq):
    print(f"{title:<22}", [s.name for s in seq])


show("age", sorted(students, key=lambda s: s.age))
show("age reverse (stable)", sorted(students, key=attrgetter("age"), reverse=True))
show("grade, then -age", sorted(students, key=lambda s: (s.grade, -s.age)))
show("two keys", sorted(students, key=attrgetter("grade", "name")))
show("weighted", sorted(students, key=methodcaller("weighted")))
show("case-insensitive", sorted(students, key=lambda s: s.name.lower()))
rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(rows), sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0), reverse=True))
words = "This is a test string from Andrew".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: w[::-1]))


def compare(a, b):
    if len(a) != len(b):
        return len(b) - len(a)
    return (a > b) - (a < b)


print(sorted(words, key=cmp_to_key(compare)))
versions = ["1.10.0", "1.9.2", "1.9.10", "0.1"]
print(sorted(versions), sorted(versions, key=lambda v: [int(p) for p in v.split(".")]))
scores = {"tom": 3, "ann": 9, "bob": 3, "eve": 7}
print(sorted(scores, key=scores.get, reverse=True), max(scores, key=scores.get), min(scores.items(), key=itemgetter(1)))
print(dict(sorted(scores.items(), key=lambda kv: (-kv[1], kv[0]))))
nums = [3, -1, 4, -1, 5, -9, 2, 6]
nums.sort(key=abs)
print(nums, nums.sort(), nums)
mixed = [3, "a", None]
try:
    mixed.sort()
except TypeError as e:
    print(e)
print(sorted([None, 3, None, 1], key=lambda x: (x is None, x or 0)), sorted([True, False, 2, 0.5]), sorted("hello"), sorted({3: "c", 1: "a"}))


def bubble(a):
    a = a[:]
    swaps = 0
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swaps += 1
    return a, swaps


def quick(a):
    if len(a) <= 1:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


print(bubble([5, 2, 4, 6, 1, 3]), quick([3, 6, 1, 8, 2, 9, 2]))
print(list(reversed(sorted(words, key=len))), sorted(range(5), reverse=True), sorted([[2], [1, 5], [1]]))
