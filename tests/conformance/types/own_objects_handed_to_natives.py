# natives that get an iterator and something of Python's as well
import functools, collections, itertools, heapq, bisect, operator, statistics, random
class P:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
    def __hash__(s): return hash(s.v)
    def __repr__(s): return f"P{s.v}"
    def __add__(s, o): return P(s.v + o.v)
    def __str__(s): return f"p{s.v}"
    def __format__(s, f): return f"<{s.v}{f}>"
    def __len__(s): return s.v
    def __bool__(s): return s.v > 1
    def __call__(s, x): return x + s.v
    def __index__(s): return s.v
    def __contains__(s, x): return x == s.v
    def __getitem__(s, i): return i * s.v
def ps(): return iter([P(2), P(1), P(2)])
def t(n, f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
t("max", lambda: max(ps(), key=lambda p: p.v)); t("min", lambda: min(ps(), default=0)); t("maxargs", lambda: max(P(1), P(3), key=lambda p: -p.v))
t("sum", lambda: sum(ps(), P(0))); t("any", lambda: (any(ps()), all(ps()))); t("filter", lambda: list(filter(lambda p: p.v > 1, ps()))); t("map2", lambda: list(map(lambda a, b: (a, b), ps(), "abc")))
t("zipd", lambda: dict(zip(ps(), itertools.count()))); t("join", lambda: ",".join(str(p) for p in ps())); t("joinmap", lambda: ",".join(map(str, ps()))); t("fmt", lambda: "{} {:x} {!r}".format(*ps())); t("pct", lambda: "%s %s %r" % tuple(ps())); t("print", lambda: print(*ps(), sep="|"))
t("sorted", lambda: (sorted(ps()), sorted(ps(), reverse=True), sorted(zip(ps(), "abc"), key=operator.itemgetter(0)), sorted(enumerate(ps()), key=lambda x: (-x[1].v, x[0]))))
t("set", lambda: len({*ps()})); t("setupd", lambda: su()); t("fs", lambda: frozenset(ps()) == {P(1), P(2)}); t("dfk", lambda: dict.fromkeys(ps(), 0)); t("cnt", lambda: collections.Counter(ps())); t("cntupd", lambda: cu()); t("dd", lambda: dd())
def su(): s = {P(9)}; s.update(ps(), [P(5)]); s |= set(ps()); s -= {P(9)}; s ^= {P(5), P(7)}; s.symmetric_difference_update(ps()); return sorted(s)
def cu(): c = collections.Counter(); c.update(ps()); c.subtract(ps()); c.update(x=1); return c
def dd(): d = collections.defaultdict(list); [d[p].append(i) for i, p in enumerate(ps())]; return d
t("list", lambda: (list(ps()).index(P(1)), list(ps()).count(P(2)), P(1) in list(ps()), P(1) in ps(), rm(), [P(1), P(2)] == [P(1), P(2)], (P(1),) < (P(2),), [P(1)] + list(ps())))
def rm(): l = list(ps()); l.remove(P(2)); l.insert(P(1), 0); l.pop(P(0)); l.sort(); return l
t("dict", lambda: dk())
def dk():
    d = {P(1): "a"}; d[P(1)] = "b"; d.update({P(2): 1}); d.update(zip(ps(), "xyz")); d.setdefault(P(3), []).append(1); return d, d.pop(P(1)), d.get(P(9), "no"), P(2) in d, {P(2): 1} == {P(2): 1}, d | {P(2): 0}, {**d, P(8): 1}
t("reduce", lambda: functools.reduce(operator.add, ps())); t("acc", lambda: list(itertools.accumulate(ps()))); t("group", lambda: [(k, len(list(g))) for k, g in itertools.groupby(ps())]); t("heap", lambda: (heapq.nsmallest(2, ps()), heapq.nlargest(1, ps()), hp())); t("bis", lambda: bisect.bisect([P(1), P(3)], P(2)))
def hp(): h = []; [heapq.heappush(h, p) for p in ps()]; return [heapq.heappop(h) for _ in range(3)]
t("idx", lambda: ([1, 2, 3][P(1)], "abc"[P(2)], [1, 2, 3][P(1):], range(P(3)), list(range(P(1), P(3))), "ab" * P(2), [0] * P(2), bytes(P(2)), (1, 2)[P(0)], hex(P(5)), int(P(3)), list(itertools.islice("abcdef", P(1), P(3)))))
t("lens", lambda: (len(P(4)), bool(P(1)), not P(1), 3 in P(3), P(2)[4], P(1)(2), list(map(P(1), [1, 2])), [p for p in ps() if p], (P(1) or P(2), P(2) and P(1)), 1 if P(0) else 2))
t("unpack", lambda: un()); t("star", lambda: (lambda a, *b: (a, b))(*ps())); t("chain", lambda: list(itertools.chain(ps(), ps()))[3:]); t("zipl", lambda: list(itertools.zip_longest(ps(), "a"))); t("prod", lambda: len(list(itertools.product(ps(), repeat=2)))); t("perm", lambda: list(itertools.permutations(ps(), 2))[:2]); t("tee", lambda: [list(x) for x in itertools.tee(ps())]); t("rev", lambda: list(reversed(list(ps())))); t("enum", lambda: dict(enumerate(ps()))); t("iter2", lambda: list(iter(ps().__next__, P(1)))); t("next", lambda: next(ps(), None)); t("deque", lambda: (collections.deque(ps(), 2), collections.deque(ps()) == collections.deque(ps()), collections.deque(ps()).count(P(2)))); t("od", lambda: collections.OrderedDict(zip(ps(), "abc"))); t("stat", lambda: statistics.mean([1, 2])); t("nt", lambda: collections.namedtuple("N", "a b c")(*ps()) == tuple(ps())); t("mn", lambda: min(map(lambda p: (p, 1), ps())))
def un(): a, (b, *c) = 1, ps(); return a, b, c
