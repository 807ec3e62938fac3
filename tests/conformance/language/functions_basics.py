def greet(name, greeting="Hello", *, punctuation="!"):
    """Return a greeting.

    More text.
    """
    return f"{greeting}, {name}{punctuation}"


print(greet("Ann"), greet("Bob", "Hi"), greet(greeting="Yo", name="Cy", punctuation="?"), greet.__name__, greet.__doc__.splitlines()[0], greet.__defaults__, greet.__kwdefaults__)


def stats(*numbers, precision=2, **labels):
    if not numbers: return None
    mean = sum(numbers) / len(numbers)
    return {"mean": round(mean, precision), "min": min(numbers), "max": max(numbers), **labels}


print(stats(), stats(1, 2, 4), stats(1, 2, 4, precision=1, unit="kg", src="x"), stats(*range(5)), stats(*[3], **{"precision": 0, "k": 1}))


def accumulate(item, bucket=[]):
    bucket.append(item)
    return bucket


def safe(item, bucket=None):
    bucket = [] if bucket is None else bucket
    bucket.append(item)
    return bucket


print(accumulate(1), accumulate(2), accumulate(3, []), accumulate(4), safe(1), safe(2), accumulate.__defaults__)


def swap(a, b): return b, a


x, y = swap(1, 2)
print(x, y, swap("p", "q"), type(swap(0, 0)).__name__, swap(*swap(3, 4)))


def mutate(lst, number, text):
    lst.append(1)
    number += 1
    text += "!"
    lst = ["rebound"]
    return number, text


data, n, t = [], 1, "a"
print(mutate(data, n, t), data, n, t)


def early(n):
    if n < 0: return
    for i in range(n):
        if i * i > n: return i
    return "done"


print(early(-1), early(10), early(0), print.__name__)


def outer(x):
    def inner(y): return x + y
    return inner


def apply(f, *args, **kwargs): return f(*args, **kwargs)


print(outer(1)(2), apply(outer, 5)(6), apply(max, 3, 9), apply(sorted, [3, 1], reverse=True), apply(lambda: "none"), apply(apply, apply, len, "abc"))


def fact(n): return n * fact(n - 1) if n else 1
def fib(n, a=0, b=1): return a if n == 0 else fib(n - 1, b, a + b)
def gcd(a, b): return a if not b else gcd(b, a % b)
def power(b, e): return 1 if e == 0 else power(b * b, e // 2) * (b if e % 2 else 1)
def digits(n): return [n] if n < 10 else digits(n // 10) + [n % 10]


print(fact(20), fib(50), gcd(1071, 462), power(2, 100), digits(9075), [fact(i) for i in range(6)])


def annotated(a: int, b: "str" = "x", *args: float, c: list[int] = None, **kw: dict) -> bool: return True


print(annotated.__annotations__, annotated(1), callable(annotated), annotated.__code__.co_argcount)
annotated.calls = 0
annotated.calls += 1
print(annotated.calls, annotated.__dict__, annotated.__module__, annotated.__qualname__)


def no_return(): pass
def docless(): "only doc"
print(no_return(), no_return.__doc__, docless(), docless.__doc__, (lambda x, y=2: x * y)(3))
def pos_only(a, b, /, c, *, d): return a, b, c, d
print(pos_only(1, 2, 3, d=4), pos_only(1, 2, c=3, d=4))
for bad in (lambda: pos_only(a=1, b=2, c=3, d=4), lambda: pos_only(1, 2, 3, 4), lambda: greet(), lambda: greet("a", "b", "c"), lambda: greet("a", nope=1), lambda: greet("a", name="b"), lambda: stats(precision=1)["x"]):
    try:
        print(bad())
    except TypeError as error:
        print(error)
