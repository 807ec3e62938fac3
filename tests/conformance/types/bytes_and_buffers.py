import io
import struct
import base64
import binascii
import hashlib
import zlib

b = b"Hello\x00World\xff"
print(b, len(b), b[0], b[1:4], b[-1:], list(b[:3]), b.hex(), b.hex(" ", 2), bytes.fromhex("de ad be ef"))
print(bytes(3), bytes([65, 66]), bytes("ü", "utf-8"), b"a" + b"b" * 2, b"l" in b, 72 in b, b.find(b"World"), b.split(b"\x00"), b.upper(), b"%d-%s" % (5, b"x"))
ba = bytearray(b"abc")
ba[0] = ord("X"); ba.append(33); ba.extend(b"??"); ba[1:2] = b"---"
print(ba, ba.decode(), bytes(ba), ba.pop(), ba == b"X---c!?", ba.count(b"-"))
mv = memoryview(ba)
mv[1:3] = b"MV"
print(ba, mv[0], mv.tobytes()[-2:], len(mv), mv[::2].tolist())
for f in (lambda: bytes([256]), lambda: bytes("é", "ascii"), lambda: b + "s", lambda: b"\xc3".decode("utf-8"), lambda: bytes.fromhex("xyz"), lambda: b.__setitem__(0, 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "-", e)
print(b"\xc3\x28".decode("utf-8", "replace"), b"ab\xff".decode("utf-8", "ignore"), b"\xff".decode("ascii", "backslashreplace"))

s = io.StringIO()
s.write("line one\nline two\n")
print("line three", file=s)
print(s.tell(), repr(s.getvalue()))
s.seek(5)
print(repr(s.read(3)), repr(s.readline()), s.readlines(), repr(s.read()))
s.seek(0); s.truncate(4); print(repr(s.getvalue()), s.closed)
for i, line in enumerate(io.StringIO("a\nb\n\nc")):
    print(i, repr(line), end="; ")
print()
bio = io.BytesIO(b"\x89PNG" + bytes(4))
print(bio.read(4), bio.tell(), bio.seek(-2, 2), bio.read(), bio.getbuffer().nbytes)
with io.StringIO("x") as f:
    pass
try:
    f.read()
except ValueError as e:
    print(e)

rec = struct.pack("<HBf4s", 513, 7, 1.5, b"ab")
print(rec, struct.calcsize("<HBf4s"), struct.unpack("<HBf4s", rec), struct.pack(">i", -2), struct.unpack(">I", b"\xff\xff\xff\xfe"))
try:
    struct.unpack("<I", b"abc")
except struct.error as e:
    print("struct.error:", e)
print(base64.b64encode(b"any carnal pleas"), base64.b64decode("aGk="), base64.b32encode(b"hi"), base64.urlsafe_b64encode(b"\xfb\xff"), binascii.hexlify(b"ok"), binascii.crc32(b"hello"))
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha256("pass".encode()).hexdigest()[:16], zlib.adler32(b"x"))
data = b"spam " * 50
print(len(data), zlib.decompress(zlib.compress(data)) == data)

def hexdump(data, width=8):
    for off in range(0, len(data), width):
        row = data[off:off + width]
        print(f"{off:04x}  {row.hex(' '):<{width * 3}} |{''.join(chr(c) if 32 <= c < 127 else '.' for c in row)}|")
hexdump("Grüße, Welt! \t\n€".encode())
print("xor:", bytes(x ^ y for x, y in zip(b"secret", b"key" * 2)), "rot13:", "Hello".translate(bytes.maketrans(b"", b"").decode("latin-1")), int.from_bytes(b"\x12\x34", "big"))
