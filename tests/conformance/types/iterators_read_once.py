import math, itertools
from fractions import Fraction
from collections import Counter, deque
class K:
    def __init__(s, v): s.v = v
    def __hash__(s): return hash(s.v)
    def __eq__(s, o): return isinstance(o, K) and s.v == o.v
    def __repr__(s): return f"K{s.v}"
    def __lt__(s, o): return s.v < o.v
    def __add__(s, o): return K(s.v + (o.v if isinstance(o, K) else o))
    __radd__ = __add__
    def __bool__(s): return s.v != 0
    def __index__(s): return s.v
    def __float__(s): return float(s.v)
    def __mul__(s, o): return K(s.v * (o.v if isinstance(o, K) else o))
    __rmul__ = __mul__
def src(): return [K(2), K(1), K(3), K(1)]
def kinds():
    yield iter(src())
    yield enumerate(src())
    yield zip(src(), src())
    yield reversed(src())
    yield (k for k in src())
    yield itertools.chain(src(), src())
    yield filter(None, src())
    yield iter(tuple(src()))
    yield iter({1: K(2), 2: K(1)}.values())
def names(): return ["iter", "enum", "zip", "rev", "gen", "chain", "filter", "tupit", "vals"]
ops = dict(
    sorted=lambda it: sorted(it), sortedkey=lambda it: sorted(it, key=repr), sortedrev=lambda it: sorted(it, reverse=True),
    set_=lambda it: sorted(set(it)), frozen=lambda it: sorted(frozenset(it)), fromkeys=lambda it: dict.fromkeys(it),
    update=lambda it: upd(it), union=lambda it: sorted(set().union(it)), inter=lambda it: sorted(set(src()).intersection(it)),
    diff=lambda it: sorted(set(src()).difference(it)), 
    sub=lambda it: set([K(1)]).issubset(it), sup=lambda it: set(src()).issuperset(it), disj=lambda it: set([K(8)]).isdisjoint(it),
    min_=lambda it: min(it), max_=lambda it: max(it, key=repr), sum_=lambda it: sum(it, K(0)), any_=lambda it: any(it), all_=lambda it: all(it),
    list_=lambda it: list(it), tuple_=lambda it: tuple(it), ext=lambda it: ext(it), deque_=lambda it: deque(it), counter=lambda it: Counter(it),
    in_=lambda it: K(3) in it, star=lambda it: [*it], un=lambda it: un(it), bytes_=lambda it: bytes(it), ba=lambda it: bytearray(it),
    prod=lambda it: math.prod(it), fsum=lambda it: math.fsum(it), slice_=lambda it: sl(it), join=lambda it: "".join(map(repr, it)),
    dictpairs=lambda it: dict((k, 1) for k in it), dict_=lambda it: dict(it), exc=lambda it: exc(it), starset=lambda it: sorted({*it}), call=lambda it: (lambda *a: len(a))(*it),
    iin=lambda it: ii(it), ior=lambda it: ior(it), isub=lambda it: isub(it), minkey=lambda it: min(it, key=lambda k: repr(k)), hypot=lambda it: math.hypot(*it), dist=lambda it: math.dist(it, [0,0,0,0]),
    bytesjoin=lambda it: b"".join(it), extbytes=lambda it: xb(it), bextend=lambda it: bytearray().extend(it), islice=lambda it: list(itertools.islice(it, 2)), zip_=lambda it: list(zip(it, "abcd")), rep=lambda it: repr(list(map(repr, it))), acc=lambda it: list(itertools.accumulate(it)))
def upd(it):
    d = {}; d.update((k, 1) for k in it); return d
def ext(it):
    l = [0]; l.extend(it); l += it; return l
def un(it):
    a, *b = it; return a, b
def sl(it):
    l = [1,2,3]; l[1:2] = it; return l
def exc(it): return ExceptionGroup("g", it)
def ii(it):
    s = set(src()); s.intersection_update(it); return sorted(s)
def ior(it):
    s = set(); s.update(it); return sorted(s)
def isub(it):
    s = set(src()); s.difference_update(it); return sorted(s)
def xb(it):
    b = bytearray(b"abc"); b[0:1] = it; return b
for name, op in ops.items():
    for n, it in zip(names(), kinds()):
        try: r = op(it)
        except Exception as e: r = f"{type(e).__name__} {e}"
        print(name, n, r)
