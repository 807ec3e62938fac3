text = "the quick brown the lazy dog the end dog"
freq = {}
for w in text.split(): freq[w] = freq.get(w, 0) + 1
print(freq, sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:2], max(freq, key=freq.get), {n: sorted(w for w in freq if freq[w] == n) for n in sorted(set(freq.values()), reverse=True)}, sum(freq.values()), len(freq), [w for w, n in freq.items() if n == 1])
phone = {"ann": "123", "bob": "456"}
phone["cy"] = "789"
phone["ann"] = "321"
print(phone, phone.get("zed"), phone.get("zed", "?"), "bob" in phone, "456" in phone.values(), phone.pop("bob"), phone.pop("nope", None), phone.setdefault("dee", "000"), phone.setdefault("ann", "zzz"), phone, list(phone), list(phone.values()), list(phone.items())[-1], phone.popitem(), len(phone))
inverse = {v: k for k, v in phone.items()}
merged = {**phone, "x": 1, **{"ann": "override"}}
print(inverse, merged, phone | {"new": 1}, dict(phone, extra=2), dict(zip("abc", range(3))), dict.fromkeys(["a", "b"], 0), {k: v for k, v in merged.items() if k > "b"}, dict(sorted(merged.items(), reverse=True)), {k.upper(): str(v)[::-1] for k, v in phone.items()})
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = [1, 2]
nested.setdefault("z", {}).setdefault("y", []).append(5)
def dig(d, *keys, default=None):
    for k in keys:
        if not isinstance(d, dict) or k not in d: return default
        d = d[k]
    return d
print(nested, dig(nested, "a", "b", "c"), dig(nested, "a", "x", "c", default="none"), dig(nested, "a", "b", "d", 0))
groups = {}
for name, dept in [("Ann", "eng"), ("Bob", "ops"), ("Cy", "eng")]: groups.setdefault(dept, []).append(name)
print(groups, {k: len(v) for k, v in groups.items()}, {n: d for d, ns in groups.items() for n in ns})
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a.keys() & b.keys(), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.items() ^ b.items())[:2], a == {"y": 2, "x": 1}, a != b, {k: (a.get(k), b.get(k)) for k in sorted(a | b)}, {**a, **b}, a | b == {**a, **b}, all(k in b for k in a), any(k in b for k in a))
a.update(b, w=0)
a |= [("v", 9)]
del a["x"]
print(a, list(a.keys()), min(a, key=a.get), sorted(a, key=a.get), sum(a.values()), [*reversed(a)], {**a}.clear(), bool({}), {} == {})
table = {(0, 0): "origin", 1: "int", "1": "str", 1.5: "float", None: "none", True: "overwrites int", frozenset([1]): "fs"}
print(table, table[1], table[1.0], table[(0, 0)], table[None], len(table), (0, 0) in table, [type(k).__name__ for k in table])
squares = {n: n * n for n in range(5)}
for k in [k for k in squares if k % 2]: squares.pop(k)
squares[10] = squares.pop(0)
print(squares, 4 in squares, squares.get(99, squares[2]), next(iter(squares)), list(squares.items())[::-1], dict(list(squares.items())[:2]), max(squares.items(), key=lambda p: p[1]), str(squares), f"{squares}")
switch = {"add": lambda x, y: x + y, "neg": lambda x, *_: -x}
print([switch.get(op, lambda *a: "unknown op")(4, 2) for op in ("add", "neg", "pow")])
memo = {}
def collatz(n):
    if n in memo: return memo[n]
    memo[n] = 1 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]
print([collatz(n) for n in range(1, 10)], len(memo), max(range(1, 30), key=collatz))
for bad in (lambda: {}["a"], lambda: {1: 2}[2], lambda: {[]: 1}, lambda: {}.popitem(), lambda: {}.pop("q"), lambda: dict([1]), lambda: {} + {}, lambda: {}.x, lambda: {1: 2}.index(1), lambda: hash({}), lambda: {} < {}):
    try:
        bad()
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
