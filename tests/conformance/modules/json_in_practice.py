import json
from dataclasses import dataclass, asdict
from datetime import date
from decimal import Decimal

data = {"name": "Zoë", "n": 3, "pi": 3.0, "big": 1e22, "ok": True, "none": None, "list": [1, [2, {}], []], "nested": {"a": {"b": "c\n\"q\""}}, 5: "int key", None: 0, True: 1, 2.5: "f"}
s = json.dumps(data)
print(s)
back = json.loads(s)
print(back, back == data)
print(json.dumps(data["list"], indent=2), json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, indent=4), sep="\n")
print(json.dumps({"b": (1, 2), "a": "é"}, separators=(",", ":"), ensure_ascii=False), json.dumps("é😀\x01/"), json.dumps([float("nan"), float("inf"), -0.0, 1e-7, 10**20]))
print(json.loads('[1, 2.0, -3e2, "\\u00e9\\n", true, null, {"a": []}]'), json.loads(' "x" '), json.loads("12"))
for bad in ("{'a': 1}", '{"a": 1,}', "[1 2]", "", "nul", '{"a" 1}', '["open', '{"a": 1} extra', "[1,\n 2,\n x]"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(f"{e} | {e.msg} | {e.lineno} {e.colno} {e.pos}")
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
try:
    json.dumps({(1, 2): 3})
except TypeError as e:
    print(e)
circular = []
circular.append(circular)
try:
    json.dumps(circular)
except ValueError as e:
    print(e)


@dataclass
class User:
    name: str
    born: date


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, User):
            return {"__user__": True, **asdict(o)}
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def hook(d):
    if d.pop("__user__", False):
        return User(d["name"], date.fromisoformat(d["born"]))
    return d


text = json.dumps([User("Ann", date(1990, 5, 17)), {3, 1, 2}], cls=Encoder)
print(text)
print([type(x).__name__ for x in json.loads(text, object_hook=hook)], json.loads(text, object_hook=hook)[0].name)
print(json.dumps(Decimal("1.5"), default=str), json.loads("1.10", parse_float=Decimal), json.loads('{"a":1,"a":2}'), json.loads('{"a":1,"b":2}', object_pairs_hook=list))
with open("settings.json", "w") as f:
    json.dump({"theme": "dark", "size": [800, 600]}, f, indent=1)
with open("settings.json") as f:
    print(f.read())
with open("settings.json") as f:
    print(json.load(f)["size"][1])
json.dumps(object)
