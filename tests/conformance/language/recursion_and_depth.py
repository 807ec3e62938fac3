import sys


def depth(n):
    return n if n == 0 else depth(n - 1)


print(depth(900))
calls = 0


def forever():
    global calls
    calls += 1
    forever()


try:
    forever()
except RecursionError as error:
    print(error, calls > 900, calls < 1000)
print(sys.getrecursionlimit())
sys.setrecursionlimit(200)
calls = 0
try:
    forever()
except RecursionError as error:
    print(calls < 200, calls > 180)
sys.setrecursionlimit(1000)


class Loop:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __repr__(self): return f"<{self!r}>"
    def __eq__(self, other): return self == other
    def __len__(self): return len(self)


for action in (lambda o: o.a, repr, lambda o: o == 1, len):
    try:
        action(Loop())
    except RecursionError as error:
        print(str(error).split(" in ")[0].split(" while")[0])


def fact(n): return 1 if n < 2 else n * fact(n - 1)


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)


print(fact(20), even(100), odd(101))


def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def permutations(items):
    if len(items) <= 1:
        yield items
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            if len(items) > 1: yield [item] + rest


print(hanoi(8), list(permutations([1, 2, 3])))


def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))
nested = []
for _ in range(50): nested = [nested]
print(str(nested).count("["))
flatten = lambda v: [x for i in v for x in (flatten(i) if isinstance(i, list) else [i])]
print(flatten([1, [2, [3, [4]], 5]]))


def tree(n): return None if n == 0 else (tree(n - 1), n, tree(n - 1))


print(tree(3))
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)
