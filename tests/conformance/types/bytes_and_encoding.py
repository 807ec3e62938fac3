b = b"hello\x00\xff\n'"
print(b, len(b), b[0], b[1:3], b[-1:], list(b[:3]), b.hex(), b.hex(" ", 2), bytes.fromhex("48 65 6c6C"))
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(range(5)), b"a" + b"b", b"ab" * 2, b"b" in b"abc", 98 in b"abc", b"a" == "a")
print("naïve €".encode(), "naïve".encode("latin-1"), "abc".encode("ascii"), b"caf\xc3\xa9".decode(), "é".encode("utf-16-le"), "日".encode("utf-16"))
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xc3".decode("utf-8"), lambda: bytes([256]), lambda: b"a" + "b", lambda: bytes("x"), lambda: "x".encode("nope"), lambda: bytes.fromhex("zz"), lambda: b"abc".index(b"z")):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
print("é€".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "xmlcharrefreplace"), b"a\xffb".decode("utf-8", "replace"), b"a\xff".decode("utf-8", errors="ignore"))
print(b"a,b,c".split(b","), b" x ".strip(), b"-".join([b"1", b"2"]), b"Hello".upper(), b"x=%d %s" % (5, b"y"), b"abc".find(b"c"), b"abc".replace(b"b", b"__"), b"abc".startswith(b"ab"), b"12".isdigit())
ba = bytearray(b"abc")
ba.append(100)
ba[0] = 65
ba += b"ef"
ba.extend([33])
del ba[1]
print(ba, bytes(ba), ba.decode(), ba.pop(), len(ba), ba[1:3], ba == b"Acdef")
ba[1:3] = b"XYZ"
ba.reverse()
print(ba, ba.hex(), ba.count(b"X"))
try:
    ba[0] = 300
except ValueError as e:
    print(e)
try:
    b"abc"[0] = 1
except TypeError as e:
    print(e)
mv = memoryview(bytearray(b"abcdef"))
mv[1:3] = b"ZZ"
print(bytes(mv), mv[0], len(mv), mv[::2].tobytes())


def xor(data, key):
    return bytes(c ^ key[i % len(key)] for i, c in enumerate(data))


def hexdump(data, width=8):
    for i in range(0, len(data), width):
        chunk = data[i:i + width]
        print(f"{i:04x}  {' '.join(f'{c:02x}' for c in chunk):<{width * 3 - 1}}  {''.join(chr(c) if 32 <= c < 127 else '.' for c in chunk)}")


def checksum(data):
    total = 0
    for byte in data:
        total = (total << 1 | total >> 15) & 0xFFFF ^ byte
    return total


secret = xor(b"attack at dawn", b"key")
print(secret, xor(secret, b"key").decode(), checksum(b"hello world"), checksum(b""))
hexdump("Grüße, Welt! 👋\n".encode())
binary = " ".join(f"{c:08b}" for c in b"Hi!")
print(binary, "".join(chr(int(x, 2)) for x in binary.split()), int.from_bytes(b"Hi!", "big"))
print(len("👋"), len("👋".encode()), "👋".encode().hex("-"), ascii("👋"), "e\u0301" == "é", len("e\u0301"), ord("👋"), "\ud83d".isprintable())
print(b'"', b"'", b"\"'", b"\\t\t\r", repr(b"") + "", bytes(b"x") is not None, max(b"abz"), sorted(b"cab"), bytes(sorted(b"cab")), bytes(reversed(b"abc")))
