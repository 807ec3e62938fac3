import copy
config = {"name": "app", "servers": [{"host": "a", "ports": [80, 443]}, {"host": "b", "ports": []}], "debug": False, "limits": {"cpu": 2, "mem": None}}
print(config["servers"][0]["ports"][-1], config.get("missing", {}).get("x"), len(config["servers"]), [s["host"] for s in config["servers"] if s["ports"]])


def flatten(value, path=""):
    if isinstance(value, dict):
        for k, v in value.items(): yield from flatten(v, f"{path}.{k}" if path else k)
    elif isinstance(value, list):
        for i, v in enumerate(value): yield from flatten(v, f"{path}[{i}]")
    else:
        yield path, value


for path, value in flatten(config): print(f"{path} = {value!r}")


def merge(a, b):
    return {**a, **{k: merge(a[k], v) if isinstance(v, dict) and isinstance(a.get(k), dict) else v for k, v in b.items()}}


print(merge(config["limits"], {"mem": 5, "gpu": {"n": 1}}), merge({"a": {"x": 1, "y": 2}}, {"a": {"y": 3}, "b": 4}))
shallow, deep = dict(config), copy.deepcopy(config)
config["servers"][0]["ports"].append(8080)
config["debug"] = True
print(shallow["servers"][0]["ports"], shallow["debug"], deep["servers"][0]["ports"], deep == shallow, shallow["servers"] is config["servers"])


def pretty(value, indent=0):
    pad = "  " * indent
    match value:
        case {}: return pad + repr(value) if not value else "\n".join(f"{pad}{k}:\n{pretty(v, indent + 1)}" for k, v in value.items())
        case [_, *_]: return "\n".join(pretty(v, indent) for v in value)
        case _: return f"{pad}{value}"


print(pretty(config))
inverted = {}
for k, vs in {"x": [1, 2], "y": [2, 3]}.items():
    for v in vs: inverted.setdefault(v, []).append(k)
print(inverted, {k: sorted(v) for k, v in inverted.items()}, dict(sorted(inverted.items(), key=lambda p: -len(p[1]))))
table = [{"id": i, "even": not i % 2} for i in range(4)]
print(table, [row["id"] for row in table if row["even"]], {row["id"]: row for row in table}[3], [dict(zip(("a", "b"), pair)) for pair in ((1, 2), (3, 4))])
for row in table: row.pop("even")
print(table, [*map(dict.copy, table)][0] is table[0], [list(r.items()) for r in table][:2], all(isinstance(r, dict) for r in table))
counts = {}
for word in "a b a c b a".split(): counts[word] = counts.get(word, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts, key=lambda w: (-counts[w], w)), {n: [w for w in counts if counts[w] == n] for n in sorted(set(counts.values()))})
matrix = {(r, c): r * c for r in range(3) for c in range(3)}
print(matrix[2, 2], sum(matrix.values()), [k for k in matrix if matrix[k] == 2], (1, 1) in matrix, {**matrix, (9, 9): 0}.get((9, 9)))
try:
    config["servers"][5]["host"]
except (IndexError, KeyError) as error:
    print(type(error).__name__, error)
try:
    config["limits"]["disk"]["free"]
except KeyError as error:
    print("KeyError", error)
try:
    config["limits"]["mem"]["free"]
except TypeError as error:
    print(error)
