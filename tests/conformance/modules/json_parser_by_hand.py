import json

class ParseError(ValueError):
    pass

def parse(s):
    def ws(i):
        while i < len(s) and s[i] in " \t\n\r":
            i += 1
        return i
    def fail(i, what):
        raise ParseError(f"expected {what} at {i}, got {s[i:i + 1]!r}")
    def value(i):
        i = ws(i)
        if s[i:i + 1] == "{":
            out = {}
            i = ws(i + 1)
            while s[i:i + 1] != "}":
                if out:
                    if s[i:i + 1] != ",":
                        fail(i, "','")
                    i = ws(i + 1)
                k, i = string(i)
                i = ws(i)
                if s[i:i + 1] != ":":
                    fail(i, "':'")
                out[k], i = value(i + 1)
                i = ws(i)
            return out, i + 1
        if s[i:i + 1] == "[":
            out = []
            i = ws(i + 1)
            while s[i:i + 1] != "]":
                if out:
                    if s[i:i + 1] != ",":
                        fail(i, "','")
                    i += 1
                v, i = value(i)
                out.append(v)
                i = ws(i)
            return out, i + 1
        if s[i:i + 1] == '"':
            return string(i)
        for lit, v in (("true", True), ("false", False), ("null", None)):
            if s.startswith(lit, i):
                return v, i + len(lit)
        j = i
        while j < len(s) and s[j] in "+-0123456789.eE":
            j += 1
        if i == j:
            fail(i, "a value")
        t = s[i:j]
        return (float(t) if set(t) & set(".eE") else int(t)), j
    def string(i):
        if s[i:i + 1] != '"':
            fail(i, "a string")
        out = []
        i += 1
        while (c := s[i:i + 1]) != '"':
            if c == "":
                fail(i, "closing quote")
            if c == "\\":
                i += 1
                if s[i] == "u":
                    c = chr(int(s[i + 1:i + 5], 16))
                    i += 4
                else:
                    c = {"n": "\n", "t": "\t"}.get(s[i], s[i])
            out.append(c)
            i += 1
        return "".join(out), i + 1
    v, i = value(0)
    if ws(i) != len(s):
        fail(i, "end")
    return v

doc = r'''{"name": "Widget \"X\"", "tags": ["a", "b\n", "\u00e9"], "price": -12.5e1,
 "dims": {"w": 3, "h": [1, [2, []]]}, "ok": true, "none": null}'''
print(parse(doc))
print(parse(doc) == json.loads(doc))
for bad in ('[1, 2', '{"a" 1}', '[1 2]', '"abc', 'nope', '[] []', '{1: 2}'):
    try:
        print(parse(bad))
    except ParseError as e:
        print(f"{bad!r}: {e}")
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print("   json says:", e)
print(json.dumps({"b": [1, 2.0, None, True], "a": "é\"\t", 3: (1,)}), json.dumps([1, "ü"], ensure_ascii=False))
print(json.dumps({"z": {"k": []}, "a": [1, {"x": 0.1}]}, indent=2, sort_keys=True))
try:
    json.dumps({"s": {1}})
except TypeError as e:
    print(e)
print(json.dumps({1: float("inf")}), json.dumps("a/b"), json.dumps([1, 2], separators=(",", ":")), json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.dumps(1 + 2j, default=str))
