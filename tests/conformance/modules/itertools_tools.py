import itertools as it

print(list(it.islice(it.count(5, 2), 4)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(7, 3)), list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4], max)), list(it.accumulate([1, 2], initial=10)))
print(list(it.chain([1], "ab", (2,))), list(it.chain.from_iterable(["ab", "c"])), list(it.compress("abcd", [1, 0, 1, 0])), list(it.dropwhile(lambda x: x < 3, [1, 3, 2])), list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in it.groupby("aabbca")], [(k, list(g)) for k, g in it.groupby([1, 3, 2, 4], key=lambda x: x % 2)], list(it.pairwise("abcd")), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.permutations("abc", 2)), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)), len(list(it.permutations(range(4)))), list(it.product()), list(it.combinations("ab", 3)))
print(list(it.zip_longest("ab", "xyz", fillvalue="-")), list(it.zip_longest([1], [2, 3])), list(it.islice("abcdef", 2)), list(it.islice("abcdef", 1, 5, 2)), list(it.islice("abc", 1, None)))
a, b = it.tee([1, 2, 3])
print(next(a), list(b), list(a), [next(t) for t in it.tee("xy", 3)])
counter = it.count()
print(next(counter), next(counter), counter, it.count(1, 5), it.count(0.5, 0.25), it.repeat(3), it.repeat("x", 2), next(it.count(10 ** 20)))
groups = it.groupby("aab")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))
for attempt in (lambda: list(it.islice([1], -1)), lambda: it.count("a"), lambda: list(it.combinations("ab", -1)), lambda: it.chain(5).__next__(), lambda: it.product([1], repeat=-1), lambda: it.tee([1], -1), lambda: it.repeat(), lambda: it.islice("a"), lambda: list(it.starmap(pow, [1])), lambda: it.permutations(5), lambda: list(it.accumulate([1, "a"])), lambda: list(it.islice([1], 0, 1, 0)), lambda: it.zip_longest([1], fill=2), lambda: it.batched):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


def primes():
    found = []
    for n in it.count(2):
        if all(n % p for p in it.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(it.islice(primes(), 10)), sum(it.takewhile(lambda p: p < 100, primes())))
print(dict(it.zip_longest("ab", [1])), max(it.chain([1], [5])), list(map(lambda a, b: a * b, it.count(1), [5, 5, 5])), list(zip(it.count(), "ab")), list(enumerate("ab", start=5)))
def nagging():
    for i in range(3):
        print("asked", i)
        yield i
lazy = it.chain(nagging(), nagging())
print(next(lazy), next(lazy))
print(list(it.takewhile(lambda x: x < 1, nagging())))
