table = str.maketrans("abc", "xyz", "-")
print(table, "a-b-c-d".translate(table))
print("hello".translate({ord("l"): "LL", ord("h"): None, "o": "ignored", 101: 51}))
print(str.maketrans({"a": "1", "b": None, 99: "see"}), "abc".translate(str.maketrans({"a": "1", "b": None, 99: "see"})))
class Shift:
    def __getitem__(self, point):
        if point == ord(" "):
            raise LookupError
        return point + 1
print("HAL 9000".translate(Shift()))
for text in ("plain", "naïve", "中文", "🐍"):
    data = text.encode()
    print(data, len(text), len(data), data.decode() == text, text.encode("utf-16-le"), text.encode("ascii", "replace"))
print("é".encode("latin-1"), b"\xe9".decode("latin-1"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "namereplace"))
for call in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "a".encode("klingon"), lambda: str.maketrans("ab", "c"),
             lambda: b"\xe4\xb8".decode(), lambda: "é".encode("ascii", "strange"), lambda: str.maketrans({"ab": 1}), lambda: "\ud800".encode()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
