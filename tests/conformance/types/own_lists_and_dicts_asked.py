import json, collections, itertools, functools, operator, string, copy
def t(n, f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
class D(dict):
    def __getitem__(self, k): return ("got", k, dict.get(self, k))
    def __missing__(self, k): return f"<{k}>"
    def __contains__(self, k): return True
    def __iter__(self): return iter(["i1", "i2"])
    def __len__(self): return 7
    def keys(self): return ["k1"]
    def items(self): return [("x", 1)]
    def values(self): return ["v"]
    def get(self, k, d=None): return "get!"
d = D(a=1, b=2)
t("pct", lambda: "%(a)s %(z)s" % d)
t("fmap", lambda: "{a} {z}".format_map(d))
t("fmt", lambda: "{0[a]} {0[z]}".format(d))
t("star", lambda: (lambda **k: k)(**d))
t("list", lambda: list(d)); t("len", lambda: len(d)); t("in", lambda: 5 in d); t("dict", lambda: dict(d)); t("name", lambda: type(d).__name__)
t("sorted", lambda: sorted(d)); t("json", lambda: json.dumps(d)); t("eq", lambda: d == {"a": 1, "b": 2}); t("repr", lambda: repr(d)); 
t("ror", lambda: {"c": 3} | d); t("upd", lambda: upd({}, d)); t("bool", lambda: bool(d)); t("tmpl", lambda: string.Template("$a $q").substitute(d)); t("lit", lambda: {**d, "n": 1})
t("max", lambda: max(d)); t("set", lambda: sorted(set(d))); t("join", lambda: ",".join(d)); t("copy2", lambda: copy.copy(d)); t("chain", lambda: collections.ChainMap(d)["zz"]); t("items", lambda: list(d.items())); t("rev", lambda: list(reversed(d)))
def upd(a, b): a.update(b); return a
class L(list):
    def __iter__(self): return iter("xyz")
    def __len__(self): return 9
    def __getitem__(self, i): return ("item", i)
    def __contains__(self, x): return x == "magic"
    def append(self, x): super().append(x * 2)
    def __add__(self, o): return "added"
    def __eq__(self, o): return "eq"
    def __bool__(self): return False
    def __repr__(self): return "L!"
l = L([3, 1, 2])
for n, f in (("sum", lambda: sum(l, 0)), ("sorted", lambda: sorted(l)), ("list", lambda: list(l)), ("tuple", lambda: tuple(l)), ("set", lambda: sorted(set(l))), ("join", lambda: "".join(l)), ("zip", lambda: list(zip(l, [1, 2, 3, 4]))), ("enum", lambda: list(enumerate(l))), ("map", lambda: list(map(str, l))), ("star", lambda: (lambda *a: a)(*l)), ("lit", lambda: [*l, 1]), ("unpack", lambda: unp(l)), ("len", lambda: len(l)), ("idx", lambda: (l[0], l[1:])), ("in", lambda: ("magic" in l, 3 in l)), ("add", lambda: l + [1]), ("radd", lambda: [1] + l), ("eq", lambda: l == [3, 1, 2]), ("bool", lambda: bool(l)), ("repr", lambda: (repr(l), str(l), f"{l}", [l])), ("max", lambda: max(l)), ("rev", lambda: list(reversed(l))), ("ext", lambda: ext(l)), ("slice", lambda: sl(l)), ("any", lambda: any(l)), ("fs", lambda: sorted(frozenset(l))), ("dict", lambda: dict.fromkeys(l)), ("json", lambda: json.dumps(l)), ("pct", lambda: "%s" % l), ("iter", lambda: next(iter(l))), ("mul", lambda: l * 2), ("cmp", lambda: l < [9]), ("sort", lambda: srt(l)), ("copy", lambda: l.copy()), ("index", lambda: l.index(2)), ("min", lambda: min(l, key=ord)), ("cnt", lambda: collections.Counter(l)), ("deq", lambda: collections.deque(l)), ("iadd", lambda: iad(l)), ("reduce", lambda: functools.reduce(operator.add, l)), ("chain", lambda: list(itertools.chain(l, l))), ("fmt", lambda: "{0[0]}".format(l)), ("match", lambda: mt(l)), ("yf", lambda: list(yf(l))), ("comp", lambda: [x for x in l]), ("filter", lambda: list(filter(None, l))), ("bytes", lambda: bytes(L([1,2])))):
    t(n, f)
def unp(l): a, *b = l; return a, b
def ext(l): r = []; r.extend(l); r += l; return r
def sl(l): r = [0, 0]; r[:1] = l; return r
def srt(l): m = L([3, 1]); m.sort(); return list.__repr__(m)
def iad(l): m = L([1]); m += [5]; m.append(4); return list.__repr__(m)
def mt(l):
    match l:
        case [a, b, c]: return (a, b, c)
        case [a, *r]: return (a, r)
def yf(l): yield from l
