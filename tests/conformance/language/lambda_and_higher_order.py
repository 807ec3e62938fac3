compose = lambda *fs: (lambda x: compose(*fs[:-1])(fs[-1](x))) if fs else x_identity
x_identity = lambda x: x
inc, dbl, sqr = (lambda x: x + 1), (lambda x: x * 2), (lambda x: x ** 2)
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(inc, dbl, sqr)(3), compose()(5), [f(3) for f in (inc, dbl, sqr)], list(map(compose(inc, dbl), range(4))))


def curry(f, n=None, *got):
    n = n or f.__code__.co_argcount
    return f(*got) if len(got) >= n else lambda *more: curry(f, n, *got, *more)


add3 = curry(lambda a, b, c: a + b * c)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3))


def pipeline(value, *steps):
    for step in steps: value = step(value)
    return value


print(pipeline("  Hello ", str.strip, str.lower, list, sorted, "".join, lambda s: s[::-1]))
table = {name: f for name, f in [("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("max", max), ("pow", pow)]}
print({k: f(7, 2) for k, f in table.items()}, (lambda: (yield))().__class__.__name__, (lambda *a, **k: (a, k))(1, b=2), (lambda a, b=5, *c: a + b + sum(c))(1, 2, 3))


def memo(f):
    cache = {}
    def g(*args):
        if args not in cache:
            cache[args] = f(*args)
            g.misses += 1
        return cache[args]
    g.misses, g.cache = 0, cache
    return g


@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.misses, fib(50), fib.misses, len(fib.cache))
fact = (lambda f: lambda n: f(f, n))(lambda self, n: 1 if n < 2 else n * self(self, n - 1))
print(fact(10), (lambda n: [i for i in range(1, n + 1) if n % i == 0])(28), list(filter(lambda w: w == w[::-1], ["level", "word", "noon"])), sorted("banana", key=lambda c: ("abn".index(c), c)), max([3, -7, 5], key=lambda v: v * v), min("bca", key=ord))


def repeat(n):
    def wrap(f):
        def g(*a): return [f(*a) for _ in range(n)]
        return g
    return wrap


@repeat(2)
@repeat(3)
def one(): return 1


print(one(), repeat(2)(lambda: "x")(), one.__name__, (lambda: 0).__name__, (lambda x: x).__code__.co_varnames)


def groupby(items, key):
    out = {}
    for item in items: out.setdefault(key(item), []).append(item)
    return out


print(groupby(range(10), lambda n: n % 3), groupby("hello world".split(), len), {k: len(v) for k, v in groupby("mississippi", str).items()})
fold = lambda f, acc, xs: acc if not xs else fold(f, f(acc, xs[0]), xs[1:])
print(fold(lambda a, b: a * 10 + b, 0, [1, 2, 3]), fold(max, 0, [4, 9, 2]), fold(lambda a, s: s + a, "", "abc"))
take_while = lambda p, xs: [] if not xs or not p(xs[0]) else [xs[0]] + take_while(p, xs[1:])
print(take_while(lambda n: n < 3, [1, 2, 3, 1]), all(map(str.isdigit, ["1", "2"])), any(map(lambda s: s > "b", "abc")), sum(map(len, ["a", "bc"])), list(map(lambda p: p[0] * p[1], zip([1, 2], [3, 4]))))
