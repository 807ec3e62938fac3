class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountdownIter(self.n)
    def __reversed__(self): return iter(range(1, self.n + 1))
    def __length_hint__(self): return self.n

class CountdownIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1

c = Countdown(3)
print(list(c), list(c), list(reversed(c)), max(c), 2 in c, [*zip(c, c)], sum(c), dict(enumerate(c)))
it = iter(c)
print(next(it), list(it), list(it), next(it, None))
a, b, d = c
print(a, b, d)
try:
    a, b = c
except ValueError as e:
    print(e)
try:
    a, b, d, e = c
except ValueError as e:
    print(e)

class OldStyle:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(OldStyle()), 20 in OldStyle(), list(zip(OldStyle(), "ab")))

class Peekable:
    _NONE = object()
    def __init__(self, it): self._it, self._buf = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self._buf.pop() if self._buf else next(self._it)
    def peek(self, default=_NONE):
        try:
            self._buf.append(x := next(self))
            return x
        except StopIteration:
            if default is self._NONE: raise
            return default
    def __bool__(self): return self.peek(None) is not None
p = Peekable("abc")
while p:
    print(p.peek(), next(p), p.peek("END"), end=" | ")
print()
lines = iter(["HEAD x", "body 1", "body 2", "", "tail"])
print(list(iter(lambda: next(lines), "")), list(lines))
r = range(10, 0, -3)
print(list(r), len(r), r[1], r[-1], 4 in r, 5 in r, r.index(7), r == range(10, -1, -3), r[1:], range(0), bool(range(0)), hash(range(3)) == hash(range(0, 3, 1)), r)
for x in (it := iter([1, 2, 3, 4])):
    print(x, next(it, "-"), end=" ")
print()
m = map(lambda x: x + 1, [1, 2]); print(list(m), list(m)); f = filter(str.isupper, "aBcD"); print("".join(f), type(f).__name__)
for bad in (lambda: iter(5), lambda: next([1]), lambda: [*None], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: list(zip("ab", [1], strict=True)), lambda: sum("ab"), lambda: max([]), lambda: "".join(["a", None]), lambda: range(1.5), lambda: range(1, 2, 0), lambda: {}[[]], lambda: {[]}, lambda: reversed({1}), lambda: len(x for x in "a"), lambda: (1).real(), lambda: int([]), lambda: "a" < 1, lambda: sorted([1], lambda x: x), lambda: print(1, foo=2), lambda: (lambda a: a)(), lambda: (lambda: 0)(1), lambda: (lambda *, k: k)(1), lambda: (lambda a: a)(1, a=2), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: open("no-such-file.txt"), lambda: chr(-1), lambda: ord("ab"), lambda: round("1"), lambda: abs("x"), lambda: bytes("x"), lambda: isinstance(1, "int"), lambda: super().x, lambda: __import__("no_such_mod"), lambda: [].remove(1), lambda: {1}.remove(2), lambda: "x".encode("nope"), lambda: complex("x"), lambda: float("x"), lambda: getattr(1, "a"), lambda: type("X", (int, str), {})):
    try:
        bad()
        print("no error")
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
