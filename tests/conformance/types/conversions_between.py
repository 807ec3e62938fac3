samples = [0, 1, -5, 2.5, "7", "abc", "", [1, 2], (3,), {"a": 1}, {4}, None, True, b"9", range(2)]
for convert in (bool, str, repr, int, float, list, tuple, dict, bytes):
    row = []
    for value in samples:
        try:
            row.append(repr(convert(value)))
        except (TypeError, ValueError) as error:
            row.append(type(error).__name__)
    print(convert.__name__, row)
print(list("abc"), tuple("ab"), set("a"), dict([("a", 1)]), dict(["ab", "cd"]), list({"x": 1, "y": 2}), list({"x": 1}.items()), "".join(["a", "b"]), str([1, "2", None]), list(map(int, "123")), int("".join(map(str, [1, 2, 3]))), [int(d) for d in str(2 ** 20)], bytes([72, 105]).decode(), list(b"AB"), "hi".encode(), bytearray(b"x"), frozenset([1]), sorted({3, 1}), sum(map(float, "1 2.5".split())), chr(ord("a") + 1), hex(int("ff", 16)), bin(int("101", 2)), int(True), float("inf") > 10 ** 100, complex if False else "", str(1.0), str(10 ** 3), repr("1"), eval(repr([1, "a", {"k": (None, 2.5)}])) == [1, "a", {"k": (None, 2.5)}])
print([bool(x) for x in (0, 0.0, "", [], (), {}, set(), None, False, range(0), b"", "0", [0], " ", -1, float("nan"), object)])
print(1 + True, "1" + "2", [1] + [2], (1,) + (2,), "a" * 3, [0] * 2, 5 / 2, 5 // 2, -5 // 2, 5 % 3, -5 % 3, 2 ** 3, 1 == 1.0, "1" == 1, [1] == (1,), None == 0, None is None, [] == [], [] is [], "a" < "b", (1, 2) < (1, 3), {1: 2} == {1: 2.0})
for text in ["'1' + 1", "1 + '1'", "[1] + (2,)", "'a' * 'b'", "'a' - 'b'", "None + 1", "{} + {}", "[] - []", "1 + None", "'a' / 2", "-'a'", "~1.5", "+[]", "not []", "1 < 'a'", "None > 1", "[1] < (1,)", "{} < {1: 2}", "'a' % 1", "'%d' % 'a'", "len(5)", "abs('a')", "int([1])", "float('x')", "sum(['a'])", "max(1, 'a')", "sorted([1, 'a'])", "range('a')", "'abc'[1.0:2]", "[].x", "(1).y", "None.z", "{}.w", "'s'.t"]:
    try:
        print(text, "=", eval(text, {"__builtins__": __builtins__}))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
