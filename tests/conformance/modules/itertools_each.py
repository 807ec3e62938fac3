import itertools as it
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1], initial=5)), list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])))
print(list(it.combinations("abc", 2)), list(it.permutations([1, 2, 3], 2))[:3], list(it.product("ab", repeat=2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.compress("abcd", [1, 0, 1])), list(it.dropwhile(lambda x: x < 3, [1, 3, 2])), list(it.takewhile(lambda x: x < 3, [1, 3, 2])), list(it.filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in it.groupby("aabbb")], list(it.islice(it.count(5, 2), 3)), list(it.islice("abcdef", 1, None, 2)), list(it.zip_longest("ab", "x", fillvalue="-")))
print(list(it.islice(it.cycle("ab"), 5)), list(it.repeat(7, 2)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise("abc")), [list(t) for t in it.tee([1, 2])])
for call in (lambda: list(it.islice([1], -1)), lambda: it.combinations("a", -1), lambda: list(it.chain(5)), lambda: list(it.starmap(pow, [1]))):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
