# Which two have no order is said of the pair that is compared first.
rows = [(30, "kit"), ("n/a", "lou"), (25, "max"), (30, "ned")]


def told(attempt):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


told(lambda: sorted(rows))
told(lambda: sorted(rows, reverse=True))
told(lambda: sorted(rows, key=lambda row: row[0], reverse=True))
told(lambda: sorted([1, 2, "a", None, 3.5]))
told(lambda: sorted([1, 2, "a", None, 3.5], reverse=True))
told(lambda: sorted([3, 2, 1, None]))
told(lambda: sorted([*range(40), "x", *range(40), None]))
told(lambda: sorted([*range(70), b"x", *range(40), None], reverse=True))
told(lambda: max([1, "a"]))
told(lambda: min([1, 2], ["a", 2], key=lambda pair: pair[0]))
kept = [2, "b", 1]
told(lambda: kept.sort())
print(kept)
