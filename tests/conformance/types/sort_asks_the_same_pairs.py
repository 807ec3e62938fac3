import random, zlib, functools
class C:
    __slots__ = ("v", "n")
    log = []
    def __init__(self, v, n): self.v, self.n = v, n
    def __lt__(self, other):
        C.log.append((self.n, other.n))
        return self.v < other.v
def check(values, reverse=False):
    C.log.clear()
    items = [C(v, n) for n, v in enumerate(values)]
    out = sorted(items, reverse=reverse)
    assert [c.v for c in out] == sorted(values, reverse=reverse)
    ok = all(a.n < b.n for a, b in zip(out, out[1:]) if a.v == b.v)
    return len(C.log), zlib.crc32(repr(C.log).encode()), zlib.crc32(repr([c.n for c in out]).encode()), ok
for seed in range(40):
    r = random.Random(seed)
    n = r.choice([3, 20, 63, 64, 65, 100, 127, 128, 129, 200, 333, 500, 777, 1000])
    kind = seed % 8
    if kind == 0: v = [r.random() for _ in range(n)]
    elif kind == 1: v = [r.randrange(5) for _ in range(n)]
    elif kind == 2: v = sorted(r.random() for _ in range(n))
    elif kind == 3: v = sorted((r.random() for _ in range(n)), reverse=True)
    elif kind == 4: v = [i // 50 * (1 if i % 100 < 50 else -1) for i in range(n)]
    elif kind == 5: v = list(range(n // 2)) + list(range(n // 4)) + [r.random() * n for _ in range(n // 4)]
    elif kind == 6: v = list(range(n)); [v.__setitem__(r.randrange(n), r.randrange(n)) for _ in range(5)]
    else: v = list(range(n // 2, n)) + list(range(n // 2))
    print(seed, n, kind, check(v), check(v, True))
nan = float("nan")
r = random.Random(1)
print(sorted([nan if r.random() < .1 else r.randrange(1000) / 7 for _ in range(200)]))
print(sorted(range(300), key=functools.cmp_to_key(lambda a, b: (a * 7 % 13) - (b * 7 % 13)))[:20])
class Bad:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        Bad.left -= 1
        if Bad.left == 0: raise ValueError("enough")
        return self.n < o.n
for left in (1, 5, 100, 400, 900):
    Bad.left = left
    l = [Bad(r.random()) for _ in range(150)]
    before = {id(x) for x in l}
    try: l.sort(); print("sorted")
    except ValueError as e: print(left, e, len(l), {id(x) for x in l} == before, zlib.crc32(repr([x.n for x in l]).encode()))
