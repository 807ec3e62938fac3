class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration("liftoff")
        self.n -= 1
        return self.n + 1
c = Countdown(3)
print(list(c), list(c), next(c, "empty"))
try:
    next(c)
except StopIteration as stop:
    print(stop, stop.value)
class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError("past the end")
        return i * i
print(list(Old()), 9 in Old(), 5 in Old(), [*Old()], max(Old()), sum(Old()), list(enumerate(Old(), 5)), list(zip(Old(), "ab")), tuple(map(str, Old())))
it = iter(Old())
print(next(it), list(it), list(it), type(it).__name__)
class Sized:
    def __len__(self): return 3
    def __getitem__(self, i): return "xyz"[i]
print(list(reversed(Sized())), list(Sized()), bool(Sized()), "y" in Sized())
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
a = [1, 2, 3]
i = iter(a)
next(i)
a.append(4)
print(list(i), next(i, "done"))
a.append(5)
print(next(i, "still done"))
e, z, m, f = enumerate("ab"), zip([1, 2], "ab"), map(abs, [-1, 2]), filter(None, [0, 1, "", "x"])
print(next(e), list(e), next(z), list(z), list(m), list(f), list(e))
print(list(zip()), list(zip([1])), list(zip([1, 2], [3])), dict(zip("ab", [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(zip(*[(1, 2), (3, 4)])))
class Stops:
    def __contains__(self, x): return x == "magic"
    __iter__ = None
print("magic" in Stops())
for use in (lambda: iter(5), lambda: iter(Stops()), lambda: next([]), lambda: list(zip([1], [1, 2], strict=True)), lambda: iter([], 0), lambda: iter(), lambda: reversed({1}), lambda: next(iter([])), lambda: map(1), lambda: sum(["a"]), lambda: list(map(len, [1])), lambda: max([]), lambda: zip(1), lambda: [x for x in None], lambda: dict(zip("ab", 5)), lambda: list(zip("a", "", strict=True)), lambda: filter(None)):
    try:
        print(use())
    except (TypeError, ValueError, StopIteration) as error:
        print(type(error).__name__, error)
