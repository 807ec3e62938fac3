class Range2:
    def __init__(self, lo, hi, step=1):
        self.lo, self.hi, self.step = lo, hi, step

    def __iter__(self):
        return Range2Iter(self)

class Range2Iter:
    def __init__(self, r):
        self.r, self.cur = r, r.lo

    def __iter__(self):
        return self

    def __next__(self):
        if self.cur >= self.r.hi:
            raise StopIteration
        value = self.cur
        self.cur += self.r.step
        return value

class OldStyle:
    def __getitem__(self, i):
        print(f"<{i}>", end=" ")
        if i == 4:
            raise IndexError
        return i * 10

class Peekable:
    _none = object()

    def __init__(self, it):
        self._it = iter(it)
        self._head = self._none

    def __iter__(self):
        return self

    def __next__(self):
        if self._head is not self._none:
            head, self._head = self._head, self._none
            return head
        return next(self._it)

    def peek(self, default=None):
        if self._head is self._none:
            self._head = next(self._it, self._none)
        return default if self._head is self._none else self._head

r = Range2(0, 10, 3)
print(list(r), list(r), [(a, b) for a in r for b in r if a < b], sum(r), max(r), 6 in r, dict.fromkeys(r))
it = iter(r)
print(next(it), next(it), list(it), list(it), next(it, None))
print(list(OldStyle()), 20 in OldStyle())
a, b, *c = OldStyle()
print(a, b, c)
p = Peekable("abc")
while (ch := p.peek("END")) != "END":
    print(ch, next(p), p.peek("END"))
try:
    iter(5)
except TypeError as e:
    print(e)
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + k] = 0
except RuntimeError as e:
    print(e, d)
lst = [1, 2, 3, 4]
for x in lst:
    if x % 2 == 0:
        lst.remove(x)
print(lst, type(iter(lst)).__name__, type(iter({})).__name__, type(iter("")).__name__, type(zip()).__name__)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
data = iter("xyz")
for i, x in enumerate(data):
    print(i, x, next(data, "-"))
print([*range(3), *"ab"], {**{"a": 1}, "b": 2, **{"a": 3}}, (*[1], *(2,)), {*"aa", *"a"})
