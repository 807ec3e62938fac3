b = b"Hello, World"
print(b, b[0], b[-1], b[1:5], b[::-1], len(b), list(b[:3]), b"l" in b, 72 in b, b + b"!", b * 2, b == b"Hello, World", b < b"I", hash(b) == hash(bytes(b)))
print(b.lower(), b.upper(), b.swapcase(), b.title(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"W"), b.count(b"l"), b.replace(b"l", b"L", 2), b.startswith(b"He"), b.endswith((b"d", b"x")))
print(b.split(b", "), b" a b ".split(), b"a,b,c".rsplit(b",", 1), b"a\nb\r\nc".splitlines(), b", ".join([b"x", bytearray(b"y")]), b.partition(b","), b.rpartition(b"o"), b"  x ".strip(), b"xxaxx".strip(b"x"), b"7".zfill(3), b"a".center(5, b"*"), b"a".ljust(3), b"a\tb".expandtabs(3))
print(b"abc".isalpha(), b"a1".isalnum(), b"12".isdigit(), b" ".isspace(), b"ab".islower(), b"AB".isupper(), b"Ab".istitle(), b"\x80".isascii(), b"abc".hex(), b"abc".hex("-"), b"abcd".hex(":", 2), bytes.fromhex("61 62 63"), b"TestX".removeprefix(b"Test"))
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), bytes(), "é€😀".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), str(b"abc", "ascii"))
print(b"\xff\xfea".decode("utf-8", "replace"), b"\xffa".decode("utf-8", "ignore"), b"\xffa".decode("utf-8", "backslashreplace"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é€".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
print(repr(b"it's"), repr(b'"q"'), repr(b"\x00\t\n\r\\\x7f\xff'\""), b"a" b"b", rb"\n", br"\x", b"%d %s" % (5, b"x"), b"%r" % "é", b"%5.1f|%c%c" % (2.25, 65, b"B"), b"%x" % 255, b"%b" % b"z")
ba = bytearray(b"abc")
ba[0] = 122
ba.append(100)
ba.extend(b"ef")
ba += b"g"
ba[1:3] = b"XYZ"
print(ba, ba.pop(), ba.pop(0), len(ba), ba.copy(), ba.decode(), bytes(ba), ba == b"XYZdef", repr(ba))
ba.insert(0, 65)
ba.remove(89)
ba.reverse()
del ba[0]
del ba[::2]
print(ba, bytearray(3), bytearray([1, 2]), bytearray("hi", "ascii"), ba.find(b"d"), b"d" in ba, ba * 2, ba + b"1", type(ba + b"").__name__, type(b"" + ba).__name__)
ba.clear()
print(ba, bool(ba))
for text in ["b'a' + 'b'", "bytes(3)['x']", "b'abc'[5]", "bytes([256])", "bytes([-1])", "bytes('x')", "bytes(-1)", "bytes([1.5])", "b'\\xff'.decode()", "b'a\\xc3'.decode()", "b'\\xe9x'.decode('ascii')", "bytes.fromhex('6')", "bytes.fromhex('zz')", "b'abc'.index(b'z')", "b'abc'.find('a')", "'a' in b'a'", "256 in b'a'", "b'a'.join(['x'])", "b''.join(b'ab')", "bytearray(b'a').append(256)", "bytearray(b'a').append('x')", "bytearray().pop()", "bytearray(b'a').remove(5)", "hash(bytearray())", "b'a'[0] = 1", "b'a' * 'b'", "b'a' < 'a'", "b'abc'.replace('a', 'b')", "b'%d' % 'x'", "b'%s' % 'x'", "bytes(object())", "bytes('a', 'nope')", "b'abc'.startswith('a')", "bytearray(b'abc').extend('x')", "bytearray(b'ab').pop(9)", "int.from_bytes('a', 'big')"]:
    try:
        print(text, "=", repr(eval(text)) if " = " not in text else exec(text))
    except Exception as error:
        print(text, "->", type(error).__name__ + ":", error)
print(b"abc".translate(bytes.maketrans(b"a", b"z")), b"hello".translate(None, b"l"), bytes.maketrans(b"a", b"b")[97], memoryview(b"abc")[1] if False else "no view", sum(b"abc"), max(b"abc"), sorted(b"cab"), bytes(reversed(b"abc")), [x for x in b"hi"])
