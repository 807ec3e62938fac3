a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a | b == b | a, a.union([9], (8,)), a.intersection([1, 2], [2]), a.difference([1], [2]), a.symmetric_difference([3, 5]))
print(a < b, {1} < a, a <= a, a < a, a >= {1, 2}, a.isdisjoint({7}), a.issubset(range(9)), a.issuperset([1]), {1} == frozenset([1]), set() == set())
c = set(a)
c.add(10)
c.discard(99)
c.remove(1)
c |= {7}
c &= {2, 3, 7, 10}
c -= {2}
c ^= {3, 20}
print(c, len(c), 7 in c, c.pop() in {7, 10, 20}, len(c))
c.update([1], (2,))
c.intersection_update({1, 2})
print(c, c.clear(), c, set(), frozenset(), frozenset({1}), {*a, *b}, {x % 3 for x in range(10)}, set("a"), set(range(3)))
f = frozenset([1, 2])
print({f: "as key"}[frozenset([2, 1])], hash(f) == hash(frozenset([2, 1])), f | {3}, type(f | {3}).__name__, type({3} | f).__name__, f.copy() is f)
for call in (lambda: {[]}, lambda: a.remove(77), lambda: set().pop(), lambda: a | [1], lambda: a + b, lambda: hash(a), lambda: f.add(1), lambda: a[0], lambda: set(5), lambda: a < [1], lambda: a.union(5), lambda: {{1}}):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
