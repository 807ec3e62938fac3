import io, codecs
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for size in (1, 3, 4, 8192):
    b = io.BufferedReader(io.BytesIO(b'0123456789\nabc\ndefghijkl\nend'), size)
    print(size, b.peek(), b.peek(2), b.read1(2), b.peek(), b.read(3), b.peek(), b.read1(), b.read1(100), b.peek(1), b.readline(), b.peek(), b.tell(), b.read1(1), b.peek(), b.seek(2), b.peek(), b.read1(), b.seek(-3, 2), b.peek(), b.read(), b.peek(), b.read1(), b.read1(5))
    b.seek(0); print([b.readline() for _ in range(2)], b.peek(), list(b))
    b.seek(0); x = bytearray(5); print(b.readinto(x), x, b.peek(), b.readinto1(x), x, b.peek())
with open('f.bin', 'wb') as f: f.write(bytes(range(256)) * 40)
with open('f.bin', 'rb') as f: print(len(f.peek()), len(f.read1()), len(f.read(10)), len(f.peek()), len(f.read1()), len(f.read()), f.peek(), f.read1())
for s in ['', 'abc', 'é', 'bücher', '€5 é', 'münchen-ost', '中文', 'a-b-ü', '他们为什么不说中文', '😀x', 'é€']:
    p = s.encode('punycode'); print(p, p.decode('punycode') == s, codecs.encode(s, 'punycode'), codecs.decode(p, 'PUNYCODE'))
t(b'\xff'.decode, 'punycode'); t(b'abc-!'.decode, 'punycode'); t(b'a-9'.decode, 'punycode')
print('é€\n\\u1234😀'.encode('raw_unicode_escape'), b'\\u20ac\\n'.decode('raw-unicode-escape'), 'é€'.encode('unicode_escape'))
