from itertools import accumulate, chain, combinations, compress, count, cycle, dropwhile, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest

print(list(islice(count(10, 5), 3)), list(islice(cycle("AB"), 5)), list(repeat("x", 2)), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(chain("ab", [1], (2,))), list(chain.from_iterable([[1], [2, 3]])))
print(["".join(p) for p in permutations("abc")], list(combinations([1, 2, 3], 2)), ["".join(p) for p in product("ab", "xy")], list(product([0, 1], repeat=2))[-1], len(list(combinations(range(6), 3))))
data = [("fruit", "apple"), ("fruit", "pear"), ("veg", "leek"), ("fruit", "fig")]
print([(k, [v for _, v in g]) for k, g in groupby(data, key=lambda p: p[0])], {k: len(list(g)) for k, g in groupby(sorted(data), key=lambda p: p[0])}, [(c, len(list(g))) for c, g in groupby("aaabbc")])
print(list(takewhile(lambda n: n < 5, [1, 4, 6, 2])), list(dropwhile(lambda n: n < 5, [1, 4, 6, 2])), list(compress("abcd", [1, 0, True, None])), list(starmap(lambda a, b: a + b, [(1, 2), (3, 4)])), list(zip_longest("abc", [1], fillvalue=0)), list(pairwise([1, 2, 3])))
def grouper(items, n):
    it = iter(items)
    while chunk := tuple(islice(it, n)): yield chunk
def sliding(items, n):
    its = tee(items, n)
    for i, it in enumerate(its): next(islice(it, i, i), None)
    return zip(*its)
def powerset(items): return chain.from_iterable(combinations(items, r) for r in range(len(items) + 1))
def unique(items, key=lambda x: x):
    seen = set()
    for item in items:
        if key(item) not in seen:
            seen.add(key(item))
            yield item
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)
def first(items, default=None): return next(iter(items), default)
print(list(grouper("abcdefg", 3)), list(sliding(range(5), 3)), list(powerset("abc")), list(unique("AbBca", str.lower)), list(roundrobin("abc", "d", "ef")), first([]), first("xy"))
ids = count(1)
print([f"id{next(ids)}" for _ in range(3)], next(ids), dict(zip("abc", count())), [a * b for a, b in zip(count(1), islice(cycle([1, -1]), 5))], list(islice((n * n for n in count() if n % 2), 4)))
fib = lambda: (a for a, _ in accumulate(repeat(None), lambda p, _: (p[1], p[0] + p[1]), initial=(0, 1)))
print(list(islice(fib(), 10)), sum(takewhile(lambda n: n < 1000, fib())))
a, b = tee(iter([1, 2, 3]))
next(b)
print([y - x for x, y in zip(a, b)], max(accumulate([3, -5, 4, 2])), list(accumulate("abc")), list(accumulate([5, 1, 9], min)), [list(g) for _, g in groupby([1, 2, 4, 5, 7], key=lambda n, c=count(): n - next(c))])
