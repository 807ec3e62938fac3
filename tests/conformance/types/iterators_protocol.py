class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), 2 in Countdown(3), sum(Countdown(4)), max(Countdown(2)), [*Countdown(2)], tuple(Countdown(1)), dict(zip("abc", Countdown(3))))
a, b, *rest = Countdown(5)
print(a, b, rest)
for i in Countdown(3):
    for j in Countdown(2):
        if j == 1: continue
        print(i, j, end=" ")
print()
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), next(it, None))
try:
    next(it)
except StopIteration as error:
    print("stop", error.args)
s = iter("héllo")
print(next(s), next(s), "".join(s))
d = iter({"a": 1, "b": 2}.items())
print(next(d), list(d))


class Bad:
    def __iter__(self): return [1]


class Bad2:
    def __iter__(self): return self


for thing in (Bad(), Bad2()):
    try:
        for _ in thing: pass
    except TypeError as error:
        print(error)


class Raises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("broken")


for action in (list, sum, sorted, tuple, lambda r: [*r], lambda r: 5 in r, lambda r: max(r), lambda r: ",".join(r), lambda r: next(zip(r)), lambda r: dict(r), lambda r: set(r)):
    try:
        action(Raises())
    except ValueError as error:
        print(error, end="; ")
print()


class Legacy:
    def __getitem__(self, i):
        if i == 3: raise IndexError
        return i


class LegacyKey:
    def __getitem__(self, i): raise KeyError(i)


print(list(Legacy()), 2 in Legacy(), list(map(str, Legacy())), list(enumerate(Legacy())))
try:
    list(LegacyKey())
except KeyError as error:
    print("key", error)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


from itertools import islice
print(list(islice(fib(), 10)), next(x for x in fib() if x > 50))


class Tree:
    def __init__(self, v, left=None, right=None): self.v, self.left, self.right = v, left, right
    def __iter__(self):
        if self.left: yield from self.left
        yield self.v
        if self.right: yield from self.right


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(5))))
class Sized:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(Sized())), list(islice(Sized(), 2)), bool(Sized()))
x = [1, 2, 3]
i = iter(x)
next(i)
x.append(4)
print(list(i))
x.append(5)
print(list(i))
