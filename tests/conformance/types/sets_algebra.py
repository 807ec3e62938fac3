a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union([9], (8,)), a.intersection(b, {4}), a.difference([1]), a.symmetric_difference(b))
print({1, 2} < a, a <= a, a < a, a >= {4}, a.isdisjoint({7}), {1, 2} == {2, 1, 1}, a.issuperset(b))
s = set()
s.add(3)
s.add(3)
s.update([1, 2], range(2))
print(s, len(s), 1 in s)
s.discard(100)
s.remove(0)
try:
    s.remove(100)
except KeyError as e:
    print("KeyError", e)
s |= {10}
s &= {1, 2, 10, 11}
s -= {2}
s ^= {1, 5}
print(s, set(), frozenset([2, 1]), frozenset())
try:
    {[1]}
except TypeError as e:
    print(e)
try:
    s + a
except TypeError as e:
    print(e)
try:
    s | [1]
except TypeError as e:
    print(e)
try:
    set().pop()
except KeyError as e:
    print(e)
f = frozenset({1, 2})
print({f: "frozen"}[frozenset([2, 1])], {f, frozenset((1, 2))} == {f}, f | {3}, type(f | {3}).__name__, type({3} | f).__name__)
words1 = set("the cat sat on the mat".split())
words2 = set("the dog sat on the log".split())
print(sorted(words1 & words2), sorted(words1 ^ words2), f"{len(words1 & words2) / len(words1 | words2):.2f}")


def dedupe(items, key=None):
    seen = set()
    for item in items:
        k = item if key is None else key(item)
        if k not in seen:
            seen.add(k)
            yield item


print(list(dedupe([3, 1, 3, 2, 1])), list(dedupe(["A", "a", "b"], key=str.lower)))
print({x % 3 for x in range(10)}, {len(w) for w in words1}, sorted({c.upper() for c in "hello"}))
vowels = set("aeiou")
print(sum(ch in vowels for ch in "programming language"), "".join(sorted(vowels & set("sequoia"))))


def subsets(s):
    if not s:
        return [set()]
    first, *rest = sorted(s)
    smaller = subsets(rest)
    return smaller + [{first} | t for t in smaller]


print(subsets({1, 2, 3}))
print(set(range(20, 0, -3)), {-1, -2, 5}, {0.5, 2, 1}, {(1, 2), (0, 1)} == {(0, 1), (1, 2)}, {True, 1, 1.0})
colors = {"red": {"warm"}, "blue": {"cool", "calm"}}
print({k: sorted(v) for k, v in colors.items()}, colors.keys() & {"red", "x"}, colors.keys() - {"red"})
copy = a.copy()
copy.clear()
print(a, copy, bool(copy), max(a), sum(b), sorted(a, reverse=True))
