print(bytes(), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"copy"), bytes(range(5)), bytes(bytearray(b"x")))
print(b"\x00\n\t\\'\"\x7f\xff", b'it\'s', b"say \"hi\"", rb"\n", b"a" b"b", b'both \' and "')
print(bytes.fromhex("de ad BE ef"), b"\xde\xad".hex(), b"\xde\xad\xbe\xef".hex("-"), b"\xde\xad\xbe\xef".hex(":", 2), b"\xde\xad\xbe".hex("_", -2))
print(b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], b"abc"[::2], b"ab" * 3, b"a" + b"b", len(b"abc"), list(b"abc"))
print(b"a" < b"b", b"a" == "a", b"a" == bytearray(b"a"), hash(b"a") == hash(b"a"), b"%d %s %r %x" % (5, b"x", "y", 255), b"%05.1f|%-4s|" % (2.5, b"z"))
class Has:
    def __bytes__(self):
        return b"from __bytes__"
print(bytes(Has()))
for call in (lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("text"), lambda: bytes([1.5]), lambda: bytes.fromhex("abc"), lambda: bytes.fromhex("zz"),
             lambda: b"abc"[5], lambda: bytes(2)["x"], lambda: bytes(1.5), lambda: b"%s" % "str", lambda: bytes(["a"]), lambda: bytes(None)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
