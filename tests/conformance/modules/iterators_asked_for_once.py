# How often an iterator of the program's own is asked for itself.
import itertools as it, functools as ft, collections as co, heapq, operator as op, random, statistics
class Src:
    iters = 0
    def __init__(self, n=3): self.n, self.i = n, 0
    def __iter__(self): Src.iters += 1; return self
    def __next__(self):
        self.i += 1
        if self.i > self.n: raise StopIteration
        return self.i
S = Src
uses = {n: eval("lambda: " + n) for n in """it.chain(S(), S()) | it.chain.from_iterable([S()]) | it.islice(S(), 2) | it.takewhile(bool, S()) | it.dropwhile(bool, S()) | it.filterfalse(bool, S()) | it.accumulate(S()) | it.zip_longest(S(), S()) | it.pairwise(S()) | it.islice(it.cycle(S()), 7) | it.permutations(S()) | it.combinations(S(), 2) | it.combinations_with_replacement(S(), 2) | it.product(S(), S()) | it.groupby(S()) | [list(g) for k, g in it.groupby(S())] | it.starmap(pow, [S(2)]) | it.compress(S(), S()) | it.tee(S())[0] | it.tee(S()) | ft.reduce(op.add, S()) | ft.reduce(op.add, S(), 1) | heapq.merge(S(), S()) | heapq.nsmallest(2, S()) | heapq.nlargest(1, S()) | co.deque(S()) | co.deque(S(), 2) | co.Counter(S()) | co.OrderedDict.fromkeys(S()) | co.UserList(S()) | dict.fromkeys(S()) | sum(S()) | max(S()) | min(S(), key=abs) | sorted(S()) | any(S()) | all(S()) | zip(S(), S()) | map(abs, S()) | filter(None, S()) | enumerate(S()) | list(S()) | tuple(S()) | set(S()) | frozenset(S()) | bytes(S()) | bytearray(S()) | [*S()] | (*S(), 1) | {*S()} | dict(zip(S(), S())) | [x for x in S()] | list(x for x in S()) | print(*S()) | [].extend(S()) | set().union(S()) | {1}.intersection(S()) | {1}.difference(S()) | {1}.symmetric_difference(S()) | {1}.issubset(S()) | {1}.issuperset(S()) | {1}.isdisjoint(S()) | 2 in S() | "".join(map(str, S())) | statistics.mean(S()) | random.sample(list(S()), 1) | op.contains(S(), 3) | co.deque().extend(S()) | co.deque().extendleft(S()) | co.ChainMap().fromkeys(S()) | isinstance(1, tuple(S(0))) | iter(S()) | __import__("bisect").bisect([1], 2) | __import__("math").fsum(S()) | __import__("math").prod(S()) | __import__("math").dist(S(), S()) | [].__iadd__(S()) | co.Counter().update(S()) | int.from_bytes(S()) | b"".join([bytes(S())]) | __import__("string").Template("").substitute(dict(zip(S(), S()))) | __import__("random").choices(list(S()), weights=S()) | __import__("itertools").chain(*S(0))""".split(" | ")}
for n, f in uses.items():
    S.iters = 0
    try:
        r = f()
        made = S.iters
        if hasattr(r, "__next__"): list(r)
        print(n, made, S.iters)
    except Exception as e: print(n, type(e).__name__, e)
