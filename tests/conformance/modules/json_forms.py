import json
data = {"name": "Zoë", "list": [1, 2.5, None, True], "nested": {"k": []}, "text": "a\"b\n"}
print(json.dumps(data), json.dumps(data, ensure_ascii=False, sort_keys=True), json.dumps([1, {"a": 2}], indent=2), json.dumps({"a": 1}, separators=(",", ":")))
print(json.loads(json.dumps(data)) == data, json.loads(' [1, -2.5e3, "\\u00e9", true, null] '), json.dumps({1: "a", None: "b", True: "c", 2.5: "d"}), json.dumps((1, "x")), json.dumps("é"), json.dumps(float("inf")))
print(json.dumps({1, 2}, default=sorted), json.loads('{"a": 1.5}', parse_float=str), json.loads('{"a": 1}', object_pairs_hook=list), json.dumps([], indent=2), json.dumps(10 ** 20))
for call in (lambda: json.loads("{"), lambda: json.loads("[1,]"), lambda: json.loads(""), lambda: json.loads("{\"a\" 1}"), lambda: json.loads("nul"), lambda: json.dumps({1}), lambda: json.dumps({(1,): 2}), lambda: json.loads("[1] x"), lambda: json.loads("\"abc"), lambda: json.loads(5),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
