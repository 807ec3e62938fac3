from functools import cmp_to_key
from operator import itemgetter, attrgetter, methodcaller
import bisect

people = [("Ann", 30, 1.7), ("bob", 25, 1.8), ("Cid", 30, 1.65), ("dee", 25, 1.8), ("Eve", 41, 1.6)]
for label, key in {
    "by age": itemgetter(1), "by name": itemgetter(0), "by lower name": lambda p: p[0].lower(),
    "age desc then name": lambda p: (-p[1], p[0].lower()), "height, age": itemgetter(2, 1),
}.items():
    print(f"{label:<20}", [p[0] for p in sorted(people, key=key)])
print("reverse is stable   ", [p[0] for p in sorted(people, key=itemgetter(1), reverse=True)])
print(sorted(["banana", "Apple", "cherry"]), sorted([3, 1, 2.5, True]), sorted("hello", reverse=True), sorted([(2, "b"), (2, "a"), (1, "z")]))
print(sorted(["10", "9", "2", "1"]), sorted(["10", "9", "2", "1"], key=int), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], []]))

def cmp(a, b):
    print(f"   cmp {a} {b}")
    return (a > b) - (a < b)
print(sorted([3, 1, 2], key=cmp_to_key(cmp)))

l = [5, 2, 9]
print(l.sort(), l, list(reversed(l)), l[::-1])
for bad in ([1, "a"], [None, 1], [{}, {}], [1j, 2j]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)

class V:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n > other.n
    def __repr__(self): return f"V{self.n}"
print(sorted([V(1), V(3), V(2)]), min(V(1), V(3)), sorted([V(1), V(3)], key=attrgetter("n")), list(map(methodcaller("upper"), "ab")))

def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        print("  pass", i, a)
        if not swapped:
            break
    return a
def quick(a):
    if len(a) < 2: return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])
def merge_sort(a):
    if len(a) < 2: return a
    m = len(a) // 2
    l, r, out = merge_sort(a[:m]), merge_sort(a[m:]), []
    while l and r:
        out.append(l.pop(0) if l[0] <= r[0] else r.pop(0))
    return out + l + r
def insertion(a):
    out = []
    for x in a:
        bisect.insort(out, x)
    return out
data = [5, 1, 4, 2, 8, 5]
print(bubble(data), quick(data), merge_sort(data), insertion(data), data, sep="\n")
grades = [33, 99, 77, 70, 89, 90, 100]
print(["FDCBA"[bisect.bisect([60, 70, 80, 90], g)] for g in grades], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2))
