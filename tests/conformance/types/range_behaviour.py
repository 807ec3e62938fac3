for r in (range(5), range(2, 8, 3), range(5, 0, -2), range(0), range(3, 3), range(-3, 3), range(10, 0)):
    print(r, list(r), len(r), bool(r), r[0] if r else None, r[-1] if r else None, list(reversed(r)))
r = range(0, 20, 3)
print(r[1:4], r[::-1], r[-2:], r.index(9), r.count(9), r.count(10), 9 in r, 10 in r, 9.0 in r, "a" in r, r.start, r.stop, r.step)
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3, 1)), range(10 ** 30)[10 ** 29], len(range(10 ** 18)), max(range(5)), sum(range(101)), range(True))
for call in (lambda: range(1, 5, 0), lambda: range("5"), lambda: range(1.0), lambda: range(), lambda: range(5)[5], lambda: range(5).index(7), lambda: range(5)[1] if range(5).append else 0, lambda: range(1, 2, 3, 4), lambda: len(range(10 ** 30)), lambda: range(5) + range(5), lambda: range(5).start.__setattr__("x", 1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
