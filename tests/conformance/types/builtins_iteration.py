print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(zip("ab", [1, 2, 3])), list(zip()), list(zip("abc", strict=True)), list(enumerate("ab")), list(enumerate("ab", 1)), list(reversed([1, 2])), dict(zip("ab", "cd")))
print(sum([1, 2, 3]), sum([1.5, 2]), sum([], 5), sum([[1], [2]], []), min(3, 1, 2), max([1, 5, 2]), min("b", "a"), max({"a": 1, "b": 2}), min([], default=None), max("apple", "fig", key=len), min([(2, "b"), (2, "a")]))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in [1, 3]), sorted([3, 1, 2]), sorted("bca", reverse=True), sorted([-3, 2, 1], key=abs), sorted({"b": 1, "a": 2}.items()))
print(iter([1]).__next__(), next(iter("a")), next(iter([]), "end"), list(iter(iter([1, 2]))), [*iter(lambda c=[3, 2, 1]: c.pop(), 3)], len([1]), len("abc"), len({1: 2}), len(range(5)))
z = zip([1, 2], "ab")
print(next(z), list(z), list(z), type(z).__name__, type(map(str, [])).__name__, type(filter(None, [])).__name__, type(enumerate([])).__name__, type(iter([])).__name__, type(iter({})).__name__, type(iter("")).__name__, type(iter(set())).__name__, type(iter(())).__name__)
for text in ["map()", "map(1)", "list(map(1, [1]))", "list(map(len, [1]))", "zip(1)", "list(zip([1], [1, 2], strict=True))", "list(zip([1, 2], [1], strict=True))", "list(zip('a', 'b', '', strict=True))", "filter(None)", "enumerate()", "enumerate(5)", "enumerate([], 'x')", "reversed(5)", "reversed({1})", "sum('ab')", "sum(['a'])", "sum([1], 'a')", "sum(5)", "min()", "max(5)", "min([])", "max(1, 'a')", "min(1, 2, default=3)", "max([1], key=5)", "next()", "next([])", "next(iter([]))", "iter()", "iter(5)", "iter(5, 1)", "len()", "len(5)", "len([], 1)", "any(5)", "all()", "sorted()", "sorted(5)", "sorted([1, 'a'])", "sorted([1], key=1)", "sorted([1], None)", "sorted([1], reverse='x')", "list(range(3), 1)", "any([1], [2])", "sum([[1]], [], 3)", "sum(b'ab')", "sum([b'a'], b'')", "zip(strict=5)", "map(str, [1], strict=True)"]:
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([2, 3, 1], key=key), calls, max([1, 2], key=key), list(map(None or (lambda *a: a), "ab", "cd", "ef")))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), [(a, b) for a, b in zip(*[iter("abcdef")] * 2)], list(zip(*[[1, 2], [3, 4]])))
class It:
    def __iter__(self): return 5
try:
    iter(It())
except TypeError as error:
    print(error)
class Gen:
    def __iter__(self):
        yield from "xyz"
print(list(Gen()), max(Gen()), "y" in Gen(), dict(enumerate(Gen())), sorted(Gen(), reverse=True), [*Gen(), *Gen()], "".join(Gen()))
