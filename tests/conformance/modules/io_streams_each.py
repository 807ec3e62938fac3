import io
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, '__name__', f), a, k, '->', repr(r))
        return r
    except Exception as e:
        print(getattr(f, '__name__', f), a, k, '!!', type(e).__name__, e)
for nl in (None, '', '\n', '\r', '\r\n'):
    b = io.BytesIO(b'a\nb\r\nc\rd\n')
    w = io.TextIOWrapper(b, encoding='utf-8', newline=nl)
    print(repr(nl), w.readlines(), repr(w.newlines))
    w.seek(0); print(repr(w.read()))
    w.write('x\ny\r\nz'); w.flush(); print(b.getvalue())
b = io.BytesIO(b'abc')
w = io.TextIOWrapper(b)
print(w, w.encoding, w.errors, w.line_buffering, w.write_through, w.newlines, w.buffer, w.closed, w.readable(), w.writable(), w.seekable(), w.isatty())
t(lambda: w.name); t(w.write, b'x'); t(w.write, 5); t(w.fileno); t(w.read, 'x'); t(w.seek, -1); t(w.seek, 1, 1); t(w.seek, 1, 2); t(w.seek, 0, 9)
t(io.TextIOWrapper, b, encoding='nope'); t(io.TextIOWrapper, b, newline='x'); t(io.TextIOWrapper, b, newline=4); t(io.TextIOWrapper, 5); t(io.TextIOWrapper, b, errors='nope'); t(io.TextIOWrapper); t(io.TextIOWrapper, b, encoding=5)
b = io.BytesIO(); w = io.TextIOWrapper(b)
w.reconfigure(encoding='latin-1', errors='replace', line_buffering=True); print(w)
w.write('é€\n'); print(b.getvalue())
x = w.detach(); t(w.read); t(repr, w); print(x is b)
w = io.TextIOWrapper(io.BytesIO(b'\xff'), encoding='utf-8'); t(w.read)
w = io.TextIOWrapper(io.BytesIO(b'\xff'), encoding='utf-8', errors='replace'); t(w.read)
w = io.TextIOWrapper(io.BytesIO(), encoding='ascii'); t(w.write, 'é')
w = io.TextIOWrapper(io.BytesIO(b'one\ntwo\n')); print([l for l in w]); t(w.close); t(w.read); t(w.write, 'x'); t(w.close)
w = io.TextIOWrapper(io.BytesIO(b'one\ntwo\n')); t(next, w); t(w.tell); t(w.readline); t(w.tell)
r = io.BufferedReader(io.BytesIO(b'hello world')); print(r, r.peek(3)[:3], r.read(2), r.read1(3), r.tell(), r.raw, r.readable(), r.writable()); t(r.write, b'x'); t(r.seek, 0); t(r.readline); t(r.close); t(r.read)
bw = io.BufferedWriter(io.BytesIO()); t(bw.write, b'abc'); t(bw.flush); print(bw.raw.getvalue()); t(bw.read); t(bw.write, 'x'); t(bw.tell)
t(io.BufferedReader, 5); t(io.BufferedReader, io.BytesIO(), 0); t(io.BufferedRandom, io.BytesIO(b'x')); t(io.BufferedRWPair, io.BytesIO(b'r'), io.BytesIO())
class Raw(io.RawIOBase):
    def __init__(self): self.data = b'abcdefgh\nij'; self.pos = 0
    def readable(self): return True
    def readinto(self, b):
        n = min(len(b), 4, len(self.data) - self.pos)
        b[:n] = self.data[self.pos:self.pos+n]; self.pos += n; return n
r = Raw(); t(r.read, 3); t(r.readline); t(r.readall); t(r.read); t(r.write, b'x'); t(r.seek, 0); t(r.tell); t(r.fileno); t(r.truncate)
print(io.BufferedReader(Raw()).read(), io.TextIOWrapper(io.BufferedReader(Raw())).read())
i = io.IOBase(); t(i.readline); t(i.read) if hasattr(i, 'read') else print('no read'); t(i.seek, 0); t(i.tell); t(i.truncate); t(i.readable); t(i.writable); t(i.seekable); t(i.flush); t(i.fileno); t(i.isatty); t(i.close); t(i.flush)
tb = io.TextIOBase(); t(tb.read); t(tb.write, 'x'); t(tb.readline); t(tb.detach); print(tb.encoding, tb.newlines, tb.errors)
bb = io.BufferedIOBase(); t(bb.read); t(bb.write, b''); t(bb.read1); t(bb.readinto, bytearray(2)); t(bb.detach)
class Upper(io.TextIOBase):
    def write(self, s): print('W', repr(s)); return len(s)
print('abc', 5, file=Upper()); Upper().writelines(['a', 'b'])
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, sorted(io.__all__))
d = io.IncrementalNewlineDecoder(None, True); print(repr(d.decode('a\r')), repr(d.decode('\nb\r\n')), d.newlines, d.getstate())
t(io.open, 'nope.txt'); t(io.open, 'x', 'q'); t(io.open, 'x', 'rw'); t(io.open, 'x', 'rbt'); t(io.open, 5.5); t(io.open, 'x', mode=5); t(io.open, 'x', 'rb', encoding='utf-8'); t(io.open, 'x', 'rb', newline='\n'); t(io.open, 'x', 'r', 0); t(io.open, 'x', 'rb', errors='strict'); t(io.open)
with open('f.txt', 'w') as f:
    print(f.name, f.mode, f.encoding, f.closed, f.write('a\nb\nc\n'), f.tell()); t(f.read); t(f.readline); t(next, f)
with open('f.txt') as f:
    t(f.write, 'x'); t(f.read, 2); t(f.readline); t(f.readlines); t(f.seek, 0); t(next, f); t(f.tell); print(f.buffer, f.buffer.raw)
with open('f.txt', 'a+') as f: f.write('end'); f.seek(0); print(f.read())
with open('f.txt', 'r+') as f: f.write('ZZ'); f.seek(0); print(f.read()); t(f.truncate, 3)
with open('f.txt', 'rb') as f: print(f, f.read(), f.mode, f.raw); t(f.write, b'')
with open('f.txt', 'wb', buffering=0) as f: print(type(f)); t(f.write, b'abc')
with open('f.txt', 'rb', 0) as f: print(type(f), f.read(2), f.readall(), f.mode)
import os
t(io.open, 'f.txt', 'x')
os.remove('f.txt')
