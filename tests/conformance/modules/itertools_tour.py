import itertools as it
import operator

print(list(it.islice(it.count(10, 5), 4)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat("x", 3)))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(it.chain([1], "ab", (2,))), list(it.chain.from_iterable(["ab", "cd"])))
print(list(it.compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(it.dropwhile(lambda x: x < 3, [1, 4, 2, 5])), list(it.takewhile(str.isalpha, "ab1c")))
print(list(it.filterfalse(lambda x: x % 2, range(6))), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise("ABCD")))
print(list(it.zip_longest("abc", [1], fillvalue="-")), list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)))
print(list(it.permutations("abc", 2)), ["".join(c) for c in it.combinations("abcd", 3)], list(it.combinations_with_replacement("ab", 2)))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
animals = ["ant", "bee", "ape", "bat", "cow", "cat"]
for k, g in it.groupby(sorted(animals), key=lambda w: w[0]):
    print(k, list(g))
print([(k, len(list(g))) for k, g in it.groupby("aaabbcaa")])


def rle(s):
    return "".join(f"{len(list(g))}{k}" for k, g in it.groupby(s))


def chunks(iterable, n):
    i = iter(iterable)
    while batch := tuple(it.islice(i, n)):
        yield batch


def roundrobin(*iterables):
    pending = len(iterables)
    nexts = it.cycle(iter(i).__next__ for i in iterables)
    while pending:
        try:
            for nxt in nexts:
                yield nxt()
        except StopIteration:
            pending -= 1
            nexts = it.cycle(it.islice(nexts, pending))


def powerset(s):
    return it.chain.from_iterable(it.combinations(s, r) for r in range(len(s) + 1))


print(rle("wwwwaaadexxxxxx"), list(chunks(range(8), 3)), list(roundrobin("ABC", "D", "EF")))
print(list(powerset([1, 2, 3])), sum(1 for _ in powerset(range(10))))
print(list(zip(*[iter(range(9))] * 3)), list(zip(*[(1, "a"), (2, "b")])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
print(list(map(lambda x, y: x * y, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "x", [], None, 2.0])))
rolls = iter([3, 5, 2, 6, 1, 4])
print(list(iter(lambda: next(rolls), 6)), list(rolls))
print(it.count(3), it.repeat(1, 2), it.islice.__name__, any(x > 3 for x in [1, 5, 2]), all([]))
print(list(it.islice("ABCDEFG", 2, None, 2)), dict(zip("abc", it.count(1))), list(enumerate("xy", 5)))
suits, ranks = "♠♥", ["A", "K", "Q"]
print(" ".join(r + s for s, r in it.product(suits, ranks)))
