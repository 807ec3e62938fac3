import functools
from functools import lru_cache, partial, reduce, wraps


def timed(label):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            wrapper.calls += 1
            result = f(*args, **kwargs)
            print(f"[{label}] {f.__name__}{args} -> {result}")
            return result
        wrapper.calls = 0
        return wrapper
    return decorate


@timed("math")
def add(a, b):
    """Add numbers."""
    return a + b


print(add(1, 2), add(b=3, a=4), add.calls, add.__name__, add.__doc__, add.__wrapped__(1, 1))


@lru_cache(maxsize=None)
def grid_paths(r, c): return 1 if r == 0 or c == 0 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


print(grid_paths(10, 10), grid_paths.cache_info(), grid_paths(5, 5))
grid_paths.cache_clear()
print(grid_paths.cache_info().currsize)


@lru_cache(maxsize=3)
def load(key):
    print("loading", key)
    return key.upper()


print([load(k) for k in "abacabdda"], load.cache_info())
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda acc, w: acc + len(w), ["ab", "c"], 0), reduce(max, [3, 9, 4]), reduce(lambda d, kv: {**d, kv[0]: kv[1]}, [("a", 1), ("b", 2)], {}), reduce(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * 10])(2))
square, cube, hexa = partial(pow, exp=2), partial(pow, exp=3), partial(int, base=16)
print(square(5), cube(2), hexa("ff"), partial(print, "hello", sep="-")("there"), square.keywords, partial(max, 5)(3, 9), list(map(partial(lambda a, b: a + b, 10), [1, 2])))


@functools.total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
    def __repr__(self): return ".".join(map(str, self.parts))


vs = [Version(t) for t in ("1.10", "1.2", "1.9.9")]
print(sorted(vs), max(vs), vs[0] > vs[1], vs[1] >= vs[2], vs[0] <= vs[0], vs[0] != vs[1])


class Data:
    def __init__(self, xs): self.xs = xs
    @functools.cached_property
    def total(self):
        print("summing")
        return sum(self.xs)


d = Data([1, 2])
print(d.total, d.total, "total" in d.__dict__)
print(sorted(["bb", "a", "ccc"], key=functools.cmp_to_key(lambda a, b: len(b) - len(a))))


@functools.singledispatch
def to_text(x): return f"<{x}>"
@to_text.register(int)
def _(x): return f"int:{x}"
@to_text.register(list)
def _(x): return "[" + ",".join(map(to_text, x)) + "]"


print(to_text("s"), to_text(5), to_text([1, "a", [2]]), to_text(2.5))
def retry(times, exceptions=(Exception,)):
    def decorate(f):
        @wraps(f)
        def inner(*a):
            for attempt in range(1, times + 1):
                try:
                    return f(*a, attempt)
                except exceptions as error:
                    print(f"attempt {attempt} failed: {error}")
            raise RuntimeError("all failed")
        return inner
    return decorate
@retry(3, (ValueError,))
def flaky(need, attempt):
    if attempt < need: raise ValueError(f"need {need}")
    return f"ok at {attempt}"
print(flaky(2))
try:
    flaky(9)
except RuntimeError as error:
    print(error)
