a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a <= b, {3} < a, a >= {1, 2}, a.isdisjoint({9}), len(a | b), sum(a), max(b), sorted(a, reverse=True), 3 in a, 9 not in a)
seen, repeats = set(), []
for n in [3, 1, 3, 2, 1, 3]:
    if n in seen and n not in repeats: repeats.append(n)
    seen.add(n)
print(seen, repeats, list(dict.fromkeys([3, 1, 3, 2])), len({1, 1.0, True}), {n % 3 for n in range(10)}, {(x, y) for x in range(2) for y in range(2)} == {(0, 0), (0, 1), (1, 0), (1, 1)})
c = a.copy()
c.add(10); c.discard(99); c.remove(1); c.update([20], {30}); c -= {20}; c &= {2, 3, 10, 30}; c |= {7}; c ^= {7, 8}
print(sorted(c), a, c is a, c.pop() in {2, 3, 8, 10, 30}, bool(set()), set() == set(), {1, 2} == {2, 1}, frozenset({1}) == {1})
groups = {frozenset({1, 2}): "x", frozenset([2, 1, 3]): "y"}
print(groups[frozenset((2, 1))], frozenset({1, 2, 3}) in groups, len({frozenset(), frozenset()}), frozenset("aab") == frozenset("ab"))
for bad in (lambda: {[]}, lambda: {1}.remove(5), lambda: set().pop(), lambda: {1} + {2}, lambda: set(5), lambda: {1} | [2], lambda: frozenset().add(1), lambda: {{}}, lambda: hash({1})):
    try:
        bad()
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
text = "the cat and the dog and the bird"
words = text.split()
print(sorted(set(words)), sorted(w for w in set(words) if words.count(w) > 1), sorted(set("hello") & set("world")), sorted(set("abc") ^ set("bcd")), "".join(sorted(set("banana"))))
students = {"math": {"Ann", "Bob"}, "art": {"Bob", "Cy"}, "gym": {"Ann", "Bob", "Dee"}}
everyone = set().union(*students.values())
print(sorted(everyone), sorted(set.intersection(*students.values())), {n: sorted(k for k in students if n in students[k]) for n in sorted(everyone)}, sorted(everyone - students["math"]))
s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except RuntimeError as error:
    print(error)
print([x for x in sorted(s)], {*range(3), *[7]}, set(range(5)) - {0}, {True: 1}.keys() | {2}, {1: "a"}.keys() & {1}, {"x": 1}.items() - {("x", 2)}, {i: i for i in {2, 1}}, all(isinstance(i, int) for i in s), any(i > 100 for i in s))
primes, limit = set(range(2, 30)), 30
for n in range(2, limit):
    if n in primes: primes -= set(range(n * n, limit, n))
print(sorted(primes), 29 in primes, {2, 3} <= primes)
