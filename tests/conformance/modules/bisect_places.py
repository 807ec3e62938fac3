import bisect
grades, marks = [60, 70, 80, 90], "FDCBA"
print([marks[bisect.bisect(grades, score)] for score in (33, 60, 77, 90, 100)])
values = [1, 2, 2, 2, 5]
print(bisect.bisect_left(values, 2), bisect.bisect_right(values, 2), bisect.bisect(values, 9), bisect.bisect_left(values, 0), bisect.bisect_left(values, 2, lo=2), bisect.bisect_right(values, 2, hi=2))
bisect.insort(values, 3)
bisect.insort_left(values, 2)
print(values)
pairs = [("a", 1), ("b", 5)]
print(bisect.bisect(pairs, 3, key=lambda p: p[1]))
bisect.insort(pairs, ("c", 3), key=lambda p: p[1])
print(pairs)
for call in (lambda: bisect.bisect([1], "a"), lambda: bisect.bisect([1], 1, lo=-1), lambda: bisect.bisect(5, 1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
