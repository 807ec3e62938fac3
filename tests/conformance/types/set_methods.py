s = {3, 1, 2}
s.add(2)
s.add(10)
print(s, len(s), 3 in s, sorted(s), set(), {1}, frozenset([1, 2]), frozenset(), set("a"), {1, 1.0, True})
s.discard(99)
s.remove(10)
s.update([5, 6], (7,))
print(s, s | {8}, s & {1, 2, 9}, s - {1}, s ^ {1, 100}, {1, 2} <= s, s >= {1}, {1} < {1}, s.isdisjoint({50}), s.issubset(range(10)), s.issuperset([1]))
print(s.union([20], {21}), s.intersection([1, 2], {2}), s.difference([1], [2]), s.symmetric_difference([1, 9]), s.copy() == s, s.pop() in range(10), len(s))
s |= {1}
s &= {1, 5, 6}
s ^= {6, 7}
s -= {7}
print(s)
s.intersection_update([5, 1])
s.difference_update([1])
s.symmetric_difference_update([8, 5])
print(s, s.clear(), s)
f = frozenset([1, 2])
print(f | {3}, type(f | {3}).__name__, type({3} | f).__name__, {f: 1}[frozenset([2, 1])], f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f, frozenset([2, 1])}, f.copy() is f)
for text in ["{1}.remove(2)", "set().pop()", "{[]}", "{1} | [1]", "{1} + {2}", "set(5)", "{1} < [1]", "{1}.foo", "hash({1})", "set()[0]", "set([[]])", "frozenset([1]).add(1)", "{1}.union(5)", "{1}.add()", "{1}.update(5)", "{{1}}", "{1} & 'a'", "{1} <= 5", "{1}.issubset(5)", "{1}.remove([])", "[] in {1}", "{1} == {1.0}", "{(1, 2)}.remove((1, 3))", "{1}.discard([])"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
print({1, 2, 3}, {30, 20, 10}, {5, 4, 3, 2, 1}, {8, 0, 16}, {-1, -2}, set(range(10, 0, -1)), {2.5, 1.5, 0.5}, {(1, 2), (0, 1)})
print({x % 3 for x in range(10)}, {n * n for n in range(-3, 4)}, len({1, 2} | {2, 3}), set([1, 2]) == {2, 1}, {1, 2} != {1}, bool(set()), not {0})
g = {1, 2, 3}
try:
    for v in g:
        g.add(v + 10)
except RuntimeError as error:
    print(error)
print({1} in [{1}], {1} in {frozenset([1])}, [{1}, {2}], {"a"} == {"a"}, {"only"}, {None}, {b"x"}, repr({"q"}), str(frozenset(["z"])))


class Tagged(set):
    pass


t = Tagged([1, 2])
print(t, type(t | {3}).__name__, t == {1, 2}, isinstance(t, set), repr(Tagged()))
