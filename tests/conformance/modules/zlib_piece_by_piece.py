"""Data compressed and decompressed piece by piece, with flushes, copies and dictionaries."""
import zlib
def told(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
text = b'spam, eggs and spam; ' * 20
c = zlib.compressobj()
print(c.compress(text[:100]), c.compress(text[100:]), c.flush(zlib.Z_SYNC_FLUSH), c.compress(b'more'), c.flush(zlib.Z_FULL_FLUSH), c.flush(zlib.Z_NO_FLUSH), c.flush(zlib.Z_PARTIAL_FLUSH), c.compress(b'z'), c.flush())
told(lambda: c.flush()); told(lambda: c.compress(b'x')); told(lambda: c.copy())
c = zlib.compressobj(level=6, wbits=-15)
raw = c.compress(text[:100]) + c.flush(zlib.Z_SYNC_FLUSH)
fork = c.copy()
one, two = raw + c.compress(b"ONE") + c.flush(), raw + fork.compress(b"TWO") + fork.flush()
print(one, two)
import copy
print(copy.copy(zlib.compressobj()).flush(), copy.deepcopy(zlib.compressobj()).flush())
for kw in dict(zdict=b"spam, eggs and "), dict(memLevel=1), dict(strategy=zlib.Z_HUFFMAN_ONLY), dict(strategy=zlib.Z_RLE, level=9), dict(wbits=31, level=0), dict(wbits=9), dict(wbits=-9), dict(method=5), dict(level=10), dict(wbits=50), dict(memLevel=20), dict(strategy=9), dict(zdict='s'):
    def f():
        c = zlib.compressobj(**kw)
        return c.compress(text) + c.flush()
    print(kw); told(f)
told(lambda: zlib.compressobj(6, zlib.DEFLATED, 15, 8, 0, b'spam').compress(b'spam'))
z = zlib.compressobj(zdict=b"spam, eggs and ")
z = z.compress(b'spam, eggs and bacon') + z.flush()
told(lambda: zlib.decompressobj(zdict=b"spam, eggs and ").decompress(z))
told(lambda: zlib.decompressobj(zdict=b"other").decompress(z))
told(lambda: zlib.decompress(z)); told(lambda: zlib.decompressobj().decompress(z))
raw = zlib.compressobj(wbits=-15, zdict=b'spam, eggs and ')
raw = raw.compress(b'spam, eggs and bacon') + raw.flush()
told(lambda: zlib.decompressobj(wbits=-15, zdict=b'spam, eggs and ').decompress(raw))
packed = zlib.compress(text)
d = zlib.decompressobj()
print(d.decompress(packed + b'trailing', 50), d.unconsumed_tail != b'', d.eof, d.unused_data)
e = d.copy()
print(d.decompress(d.unconsumed_tail, 10), d.unused_data, d.eof, len(d.flush()), d.eof, d.unused_data, d.unconsumed_tail)
print(len(e.decompress(e.unconsumed_tail)), e.eof, e.unused_data, e.decompress(b'even more'), e.unused_data)
d = zlib.decompressobj()
print([d.decompress(packed[i:i+7]) for i in range(0, len(packed), 7)], d.eof, d.flush())
d = zlib.decompressobj()
d.decompress(packed[:10])
print(d.flush(), d.eof)
told(lambda: d.decompress(b'\xff'*9)); told(lambda: zlib.decompressobj().decompress(b'plain')); told(lambda: zlib.decompressobj().decompress(packed, -1)); told(lambda: d.flush(0)); told(lambda: zlib.decompressobj(wbits=99)); told(lambda: zlib.decompressobj(zdict=5)); told(lambda: zlib.decompressobj(wbits=47).decompress(packed)); told(lambda: zlib.decompress(packed, bufsize=0))
told(lambda: zlib.decompress(packed[:-5])); told(lambda: zlib.decompress(packed, 31)); told(lambda: zlib.decompress(packed+b'x') == text); told(lambda: zlib.decompress(b''))
print(type(zlib.compressobj()), type(d), zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
told(lambda: type(d)())
big = bytes(range(256)) * 4000
c = zlib.compressobj(1)
parts = [c.compress(big[i:i+5000]) for i in range(0, len(big), 5000)] + [c.flush()]
print([len(p) for p in parts if p], zlib.decompress(b''.join(parts)) == big)
d = zlib.decompressobj(); out = b''
for p in parts:
    out += d.decompress(p)
print(out == big, d.eof)
d = zlib.decompressobj(); out = b''; left = b''.join(parts); n = 0
while not d.eof:
    out += d.decompress(left, 1000); left = d.unconsumed_tail; n += 1
print(out == big, n)
import gzip, io
for stamp in 0, 5:
    with gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b'l1\nl2', mtime=stamp))) as file:
        print(file.mtime, file.readline(), file.mtime)
