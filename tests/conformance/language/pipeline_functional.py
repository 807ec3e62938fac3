from dataclasses import dataclass
from functools import reduce, partial
from typing import Callable, Generic, TypeVar, Iterable, NamedTuple
import itertools as it

T = TypeVar("T"); U = TypeVar("U")

class Stream(Generic[T]):
    def __init__(self, src: Iterable[T]): self._src = src
    def __iter__(self): return iter(self._src)
    def __or__(self, fn): return fn(self)
    def map(self, f: Callable[[T], U]) -> "Stream[U]": return Stream(map(f, self))
    def filter(self, p): return Stream(filter(p, self))
    def tap(self, f):
        def g():
            for x in self:
                f(x)
                yield x
        return Stream(g())
    def flat_map(self, f): return Stream(it.chain.from_iterable(map(f, self)))
    def take(self, n): return Stream(it.islice(self, n))
    def chunk(self, n):
        def g():
            i = iter(self)
            while c := tuple(it.islice(i, n)):
                yield c
        return Stream(g())
    def reduce(self, f, *init): return reduce(f, self, *init)
    def to(self, coll): return coll(self)
    def group(self, key):
        out = {}
        for x in self:
            out.setdefault(key(x), []).append(x)
        return out

print(Stream(it.count(1)).map(lambda x: x * x).filter(lambda x: x % 2).take(5).to(list))
print(Stream(["a b", "c"]).flat_map(str.split).map(str.upper).to(tuple), Stream(range(7)).chunk(3).to(list), Stream("abcd") | sorted)
seen = []
print(Stream([3, 1, 2]).tap(seen.append).map(str).reduce(lambda a, b: a + "-" + b), seen, Stream("apple avocado bean".split()).group(lambda w: w[0]))

@dataclass(frozen=True)
class Ok(Generic[T]):
    value: T
    def then(self, f):
        try:
            return f(self.value)
        except Exception as e:
            return Err(f"{type(e).__name__}: {e}")
    def unwrap(self): return self.value
@dataclass(frozen=True)
class Err:
    error: str
    def then(self, f): return self
    def unwrap(self): raise RuntimeError(self.error)

parse = lambda s: Ok(int(s))
recip = lambda n: Ok(1 / n)
check = lambda x: Ok(x) if x < 1 else Err(f"{x} too big")
for s in ("4", "0", "x", "1"):
    match Ok(s).then(parse).then(recip).then(check):
        case Ok(v): print(f"{s!r}: ok {v}")
        case Err(msg): print(f"{s!r}: failed, {msg}")
try:
    Err("boom").unwrap()
except RuntimeError as e:
    print("unwrap:", e)

curry = lambda f, n: (lambda *a: f(*a) if len(a) >= n else curry(partial(f, *a), n - len(a)))
vol = curry(lambda a, b, c: a * b * c, 3)
print(vol(2)(3)(4), vol(2, 3)(4), vol(2)(3, 4))
pipe = lambda v, *fs: reduce(lambda acc, f: f(acc), fs, v)
print(pipe(" 42 ", str.strip, int, lambda n: n + 1, "{:05d}".format))
class Emp(NamedTuple):
    name: str; dept: str; pay: int = 10
    @property
    def tax(self): return self.pay * .2
emps = [Emp("a", "x", 100), Emp("b", "y"), Emp("c", "x", 50)]
print({d: sum(e.pay for e in g) for d, g in it.groupby(sorted(emps, key=lambda e: e.dept), lambda e: e.dept)}, emps[0], emps[0].tax, [e.name for e in emps if not e.pay > 60])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in matrix] for i in range(3)], [x for r in matrix for x in r if x % 2 == 0], {x: [y for y in range(x)] for x in range(3)}, {len(w) for w in ("a", "bb", "cc")}, [(x, y) for x in range(3) for y in "ab" if x != 1], [i if i % 2 else -i for i in range(5)], [y := 1, y ** 2], [last := c for c in "xyz"][-1], last)
