"""struct: packing binary records, a fake BMP header and a tiny key-value file format in memory."""
import io
import struct
import sys
import zlib
from collections import namedtuple

print(struct.pack("<hIB", -2, 70000, 255), struct.pack(">hIB", -2, 70000, 255).hex(" "), struct.calcsize("<hIB"), struct.calcsize("=bI"), struct.calcsize(">3s2xH"))
print(struct.unpack("<hIB", b"\xfe\xff\x70\x11\x01\x00\xff"), struct.pack("!10s", b"short"), struct.pack("5p", b"pascal"), struct.unpack("5p", b"\x03abcd"), struct.pack("?c", True, b"x"), struct.pack("<3h", *range(3)))
print(struct.pack(">f", 1.5).hex(), struct.pack("<d", 0.1), struct.unpack(">f", b"\x40\x49\x0f\xdb")[0], struct.unpack("<e", struct.pack("<e", 3.14159))[0], struct.pack(">q", -1), struct.unpack(">Q", b"\xff" * 8), struct.pack("<2x1B", 7))
for fmt, args in (("B", (256,)), ("b", (-129,)), ("h", (1, 2)), ("I", ("x",)), ("Z", (1,)), ("c", ("a",)), ("<H", (-1,)), ("4s", ("str",)), ("f", (1e60,))):
    try: print(struct.pack(fmt, *args))
    except (struct.error, OverflowError) as e: print(f"{fmt:<3} {type(e).__name__}: {e}")
try: struct.unpack("<I", b"abc")
except struct.error as e: print(e)

Header = namedtuple("Header", "magic size offset width height bpp")
HEADER = struct.Struct("<2sIIiiH")


def make_bmp(width, height, pixel):
    row_size = (width * 3 + 3) & ~3
    body = b"".join(b"".join(bytes(pixel(x, y)) for x in range(width)).ljust(row_size, b"\0") for y in range(height))
    return HEADER.pack(b"BM", HEADER.size + len(body), HEADER.size, width, height, 24) + body


img = make_bmp(3, 2, lambda x, y: (x * 80, y * 80, 255))
h = Header._make(HEADER.unpack_from(img)); print(h, HEADER.format, HEADER.size, len(img) == h.size); print(img[h.offset:].hex(" ", 4))


class KVStore:
    """MAGIC, then records: key length, value length, crc32, key, value."""
    MAGIC, REC = b"KV\x01", struct.Struct(">HIL")

    def __init__(self, stream=None):
        self.f = stream or io.BytesIO(self.MAGIC)
        if self.f.read(3) != self.MAGIC: raise ValueError("not a KV store")

    def put(self, key, value):
        k, v = key.encode(), value.encode()
        self.f.seek(0, io.SEEK_END); pos = self.f.tell()
        self.f.write(self.REC.pack(len(k), len(v), zlib.crc32(k + v)) + k + v)
        return pos

    def __iter__(self):
        self.f.seek(3)
        while head := self.f.read(self.REC.size):
            klen, vlen, crc = self.REC.unpack(head)
            k, v = self.f.read(klen), self.f.read(vlen)
            if zlib.crc32(k + v) != crc: raise IOError(f"corrupt record for key {k!r}")
            yield k.decode(), v.decode()


store = KVStore(); print([store.put(k, v) for k, v in (("name", "Ada"), ("città", "Zürich"), ("empty", ""), ("name", "Grace"))])
print(list(store), dict(store)); raw = store.f.getvalue(); print(len(raw), raw[:20].hex(" "), zlib.adler32(raw))
packed = zlib.compress(raw * 50, 9); print(len(packed) < len(raw) * 50 // 10, zlib.decompress(packed) == raw * 50)
for i, chunk in enumerate(struct.iter_unpack(">H", raw[:8])): print(i, chunk, end="; ")
print(); buf = bytearray(8); struct.pack_into("<HH", buf, 2, 0x1234, 0xABCD); print(buf.hex(), struct.unpack_from("<H", buf, offset=4)[0] == 0xABCD)


def varint(n):
    out = bytearray()
    while True:
        n, low = n >> 7, n & 0x7F
        out.append(low | (0x80 if n else 0))
        if not n: return bytes(out)


def unvarint(data):
    return sum((b & 0x7F) << 7 * i for i, b in enumerate(data))


for n in (0, 1, 127, 128, 300, 2 ** 32): print(n, varint(n).hex(), unvarint(varint(n)) == n)
print([(f"{x:032b}"[0], hex(struct.unpack(">I", struct.pack(">f", v))[0])) for v in (1.0, -2.0, 0.1) for x in struct.unpack(">I", struct.pack(">f", v))], sys.byteorder in ("little", "big"))
try: KVStore(io.BytesIO(b"nope"))
except ValueError as e: print(e)
corrupt = bytearray(raw); corrupt[-1] ^= 1; bad = KVStore(io.BytesIO(bytes(corrupt)))
for pair in bad: print(pair)
