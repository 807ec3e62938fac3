from functools import reduce
from itertools import accumulate, chain
import operator as op


def compose(*fs):
    return reduce(lambda f, g: lambda *a: f(g(*a)), fs)


def curry(f, n=None):
    n = n if n is not None else f.__code__.co_argcount
    return lambda *a: f(*a) if len(a) >= n else curry(lambda *b: f(*a, *b), n - len(a))


class Pipe:
    def __init__(self, value):
        self.value = value

    def __or__(self, f):
        return Pipe(f(self.value))

    def __repr__(self):
        return f"Pipe({self.value!r})"


class Maybe:
    def __init__(self, v):
        self.v = v

    def __rshift__(self, f):
        return self if self.v is None else Maybe(f(self.v))

    def __str__(self):
        return "Nothing" if self.v is None else f"Just {self.v}"


print(compose(str, abs, int)("-42"), compose(len, str.split)("a b c"), curry(lambda a, b, c: a + b * c)(1)(2)(3), curry(pow, 2)(2)(5))
print(Pipe([3, 1, 2]) | sorted | reversed | list | (lambda xs: [x * 10 for x in xs]) | sum)
print(Maybe({"a": {"b": 5}}) >> op.itemgetter("a") >> (lambda d: d.get("b")) >> str, Maybe({}) >> (lambda d: d.get("x")) >> str.upper)
print(list(map(op.add, [1, 2], [3, 4])), op.itemgetter(0, -1)("hello"), op.attrgetter("real", "imag")(5), op.methodcaller("split", ",")("a,b"), op.contains("abc", "b"), op.not_(0))
print(op.truediv(1, 4), op.floordiv(-7, 2), op.mod(7, 3), op.neg(5), op.xor(5, 1), op.concat([1], [2]), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"), op.lshift(1, 4), op.index(True))
inv = {"apples": 3, "kiwis": 0}
op.setitem(inv, "pears", 7)
op.delitem(inv, "kiwis")
print(inv, op.getitem(inv, "pears"), op.is_(None, None), op.iadd([1], [2]), op.matmul.__name__)
evens = filter(lambda n: n % 2 == 0, range(10))
print(evens.__class__.__name__, list(evens), list(evens), list(map(str.upper, "ab")), list(map(max, [1, 5], [4, 2], [3, 3])))
print(reduce(lambda acc, x: {**acc, x: acc.get(x, 0) + 1}, "banana", {}), reduce(op.or_, [{1}, {2}, {3}]), list(accumulate("abc")), list(accumulate([5, 3, 8], min)))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(fact(15), Y(lambda self: lambda n: n if n < 2 else self(n - 1) + self(n - 2))(15))
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(4)(lambda x: x + 2)(0), (lambda *a, **k: (a, k))(1, 2, z=3), (lambda x, y=5, *, z=1: x + y + z)(1, z=10), (lambda: (yield))().__class__.__name__)
people = [("ann", 30, "dev"), ("bob", 25, "ops"), ("cyd", 35, "dev")]
print(sorted(people, key=op.itemgetter(2, 1)), max(people, key=op.itemgetter(1))[0], dict(map(op.itemgetter(0, 1), people)), [*chain.from_iterable(people)][:4])
rules = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "^": op.pow}


def rpn(text):
    stack = []
    for tok in text.split():
        if tok in rules:
            b, a = stack.pop(), stack.pop()
            stack.append(rules[tok](a, b))
        else:
            stack.append(float(tok))
    (result,) = stack
    return result


for e in ("3 4 + 2 *", "5 1 2 + 4 * + 3 -", "2 3 ^", "1 +", "1 2", "4 0 /", "a"):
    try:
        print(f"{e:<18} {rpn(e):g}")
    except (IndexError, ValueError, ZeroDivisionError) as err:
        print(f"{e:<18} {type(err).__name__}: {err}")
