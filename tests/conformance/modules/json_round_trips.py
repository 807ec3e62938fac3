import json

data = {"name": "Ann", "age": 30, "tags": ["a", "b"], "nested": {"x": None, "y": True, "z": 1.5}, "empty": [], "uni": "é☃"}
text = json.dumps(data)
print(text, json.loads(text) == data)
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps(data, ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.dumps("quote\" slash\\ nl\n tab\t \u0001"), json.dumps({1: "int", None: "none", True: "bool", 2.5: "float"}), json.dumps((1, 2)), json.dumps(1e100), json.dumps(float("inf")), json.dumps([]), json.dumps({}), json.dumps([[], {}], indent=1), json.dumps(None), json.dumps(10 ** 20))
print(json.loads('[1, 2.5, -3e2, true, false, null, "x\\u00e9\\n", {"a": []}]'), json.loads(' {"k" : 1 } '), json.loads('"\\ud83d\\ude00"'), json.loads("1e5"), type(json.loads("10")), json.loads("NaN") != 0, json.loads('{"a": 1, "a": 2}'), json.loads(b'{"b": 1}'))
for bad in ["", "{", "[1,]", "{'a': 1}", '{"a" 1}', "nope", '{"a": }', "[1 2]", '"abc', "01", "[1] x", '{"a": 1,}', '"\\x"', "tru", "-", '{1: 2}']:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), "->", error, error.pos, error.lineno, error.colno)
for bad in [object, {1, 2}, {(1, 2): 3}, b"x", lambda: 0]:
    try:
        print(json.dumps(bad))
    except TypeError as error:
        print(error)


class Point:
    def __init__(self, x, y): self.x, self.y = x, y


print(json.dumps({"p": Point(1, 2)}, default=lambda o: o.__dict__), json.dumps([{3}], default=list), json.loads('{"x": 1, "y": 2}', object_hook=lambda d: Point(**d)).y, json.loads("1.5", parse_float=str), json.loads("7", parse_int=lambda s: int(s) * 2), json.loads('{"a": 1}', object_pairs_hook=list))
import io
f = io.StringIO()
json.dump({"to": "file"}, f)
f.seek(0)
print(json.load(f), f.getvalue())
class Encoder(json.JSONEncoder):
    def default(self, o): return f"<{type(o).__name__}>" if isinstance(o, Point) else super().default(o)
print(json.dumps([Point(0, 0)], cls=Encoder), Encoder().encode({"a": [1]}))
try:
    json.dumps({3}, cls=Encoder)
except TypeError as error:
    print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
