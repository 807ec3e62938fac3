from itertools import *
import operator

print(list(chain([1], "ab", (2,))), list(chain.from_iterable(["xy", "z"])), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(combinations("abc", 2)), len(list(combinations(range(10), 3))), list(combinations_with_replacement("ab", 2)))
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 2)))
print(list(product("ab", [1, 2])), ["".join(map(str, p)) for p in product([0, 1], repeat=3)])
print(list(islice(count(10, 5), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(range(100), 10, 50, 15)))
print(list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(dropwhile(str.islower, "abCde")), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(zip_longest("abc", [1], fillvalue="-")), list(pairwise("abcd")), list(zip("ab", count())))
for key, group in groupby("AAABBCAA"):
    print(key, len(list(group)), end="; ")
print()
words = sorted("apple avocado bean blueberry cherry".split(), key=len)
print({k: list(g) for k, g in groupby(words, key=len)})
a, b = tee(iter([1, 2, 3]))
next(b)
print([y - x for x, y in zip(a, b)])

def grouper(it, n, fill=None):
    return zip_longest(*[iter(it)] * n, fillvalue=fill)
print(list(grouper("ABCDEFG", 3, "x")))
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)
print("".join(roundrobin("ABC", "D", "EF")))
def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
print(list(powerset([1, 2, 3])))
def primes():
    sieve = {}
    for n in count(2):
        if n not in sieve:
            yield n
            sieve[n * n] = [n]
        else:
            for p in sieve.pop(n):
                sieve.setdefault(n + p, []).append(p)
print(list(islice(primes(), 15)))
def rle(s): return [(k, sum(1 for _ in g)) for k, g in groupby(s)]
def unrle(p): return "".join(k * n for k, n in p)
print(rle("wwwwaaadexxxxxx"), unrle(rle("wwwwaaadexxxxxx")) == "wwwwaaadexxxxxx")
def look_and_say(n):
    s = "1"
    for _ in range(n):
        yield s
        s = "".join(f"{len(list(g))}{k}" for k, g in groupby(s))
print(*look_and_say(6))
it = iter([1, 2, 3]); print(list(zip(it, it)), next(it, "empty"))
print(all([]), any([]), sum([[1], [2]], []), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a", [], None])), list(enumerate("ab", 1)), max([], default="none"), repr(count(1)), repr(repeat(5, 2)))
