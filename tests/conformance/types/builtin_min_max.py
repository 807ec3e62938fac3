print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max({"a": 5, "b": 1}), max("apple", "fig", key=len), min([], default="none"))
print(max([(1, "b"), (1, "a")]), max(["aa", "b", "cc"], key=len), min([[2], [1, 5]]), max(1, 2.0, 2), min(1, True), max(x * x for x in range(-3, 3)))
for call in (lambda: max([]), lambda: max(), lambda: min(5), lambda: max(1, "a"), lambda: max(1, 2, default=3), lambda: min([1], key=5)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
