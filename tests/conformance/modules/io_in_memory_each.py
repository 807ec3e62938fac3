import io, array
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(getattr(f, '__name__', f), a, k, '->', repr(r))
        return r
    except Exception as e:
        print(getattr(f, '__name__', f), a, k, '!!', type(e).__name__, e)
for nl in (None, '', '\n', '\r', '\r\n'):
    s = io.StringIO('a\nb\r\nc\rd\n', newline=nl)
    print(repr(nl), repr(s.getvalue()), s.readlines(), s.newlines, s.tell())
    s.write('x\ny\r\nz\r')
    print(repr(s.getvalue()), s.newlines)
    s.seek(0)
    print([s.readline() for _ in range(12)])
    s.seek(0)
    print([s.readline(1) for _ in range(5)], s.read(3), s.tell())
s = io.StringIO()
print(s, io.StringIO, io.BytesIO, io.TextIOWrapper, io.BufferedReader, io.IOBase, io.TextIOBase, io.RawIOBase, io.FileIO, io.UnsupportedOperation)
t(io.StringIO, 5); t(io.StringIO, b'x'); t(io.StringIO, newline=5); t(io.StringIO, newline='x'); t(io.StringIO, 'a', 'b', 'c'); t(io.StringIO, x=1); t(io.StringIO, None)
print(s.closed, s.line_buffering, s.encoding, s.errors, s.newlines, s.readable(), s.writable(), s.seekable(), s.isatty())
t(s.write, 5); t(s.write, b'x'); t(s.write); t(s.write, 'héllo'); t(s.writelines, ['a', 'b']); t(s.writelines, 5); t(s.writelines, [1]); t(s.fileno); t(s.detach)
t(s.tell); t(s.seek, 0); t(s.read, 2); t(s.read, -1); t(s.read); t(s.read, None); t(s.read, 'x'); t(s.read, 1.5); t(s.seek, -1); t(s.seek, 1, 1); t(s.seek, 0, 1); t(s.seek, 0, 2); t(s.seek, 1, 2); t(s.seek, 0, 5); t(s.seek, 'a'); t(s.seek, 1.0); t(s.seek)
t(s.truncate, 3); t(s.getvalue); t(s.truncate, -1); t(s.truncate, 'a'); t(s.truncate, None); t(s.truncate); t(s.tell)
t(s.seek, 10); t(s.write, 'z'); t(s.getvalue); t(s.seek, 0); t(s.readline, 2); t(s.readline, 'x'); t(s.readline, None); t(s.readlines, 1); t(s.readlines, None)
s.seek(0); t(next, s); t(next, s)
s2 = io.StringIO('l1\nl2\nl3\n'); print(s2.readlines(4), s2.readlines(), s2.seek(0), list(s2))
with io.StringIO('abc') as w: print(w.read())
for m in ('read', 'readline', 'readlines', 'getvalue', 'tell', 'flush', 'truncate', 'readable', 'writable', 'seekable', 'isatty', '__enter__', '__iter__', '__next__', 'fileno', 'close'): t(getattr(w, m))
t(w.write, 'x'); t(w.seek, 0); t(w.writelines, []);  print(w.closed)
b = io.BytesIO(b'hello\nworld\r\n')
print(b, b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
t(io.BytesIO, 'a'); t(io.BytesIO, 5); t(io.BytesIO, None); t(io.BytesIO, [1]); t(io.BytesIO, bytearray(b'q')); t(io.BytesIO, b'a', b'b'); t(io.BytesIO, initial_bytes=b'a'); t(io.BytesIO, x=b'a')
t(b.read, 2); t(b.read1, 2); t(b.read1); t(b.seek, 0); t(b.readline); t(b.readline, 3); t(b.readlines); t(b.seek, -1); t(b.seek, -3, 2); t(b.read); t(b.seek, -100, 1); t(b.seek, 2, 7); t(b.seek, 'a'); t(b.seek, 1.5)
ba = bytearray(4); t(b.readinto, ba); print(ba); t(b.seek, 1); t(b.readinto1, ba); print(ba); t(b.readinto, b'ro'); t(b.readinto, "x")
t(b.write, 'x'); t(b.write, 5); t(b.write, bytearray(b'XX')); t(b.write, memoryview(b'YY')); t(b.write, array.array('h', [1, 2])); t(b.getvalue); t(b.writelines, [b'1', b'2']); t(b.writelines, ['x']); t(b.getvalue)
t(b.truncate, 4); t(b.getvalue); t(b.truncate, -2); t(b.truncate, 'x'); t(b.tell); t(b.fileno); t(b.detach); t(b.read, 'x'); t(b.read, None); t(b.readline, 'x'); t(b.readlines, 'x'); t(b.readlines, 2)
v = b.getbuffer(); print(v, v.tolist(), v.readonly); v[0] = 65; t(b.getvalue); t(b.write, b'longer than it'); t(b.truncate, 0); t(b.close); v.release(); t(b.write, b'longer'); t(b.getvalue); t(b.close); t(b.close); t(b.read); t(b.getvalue); t(b.getbuffer); t(b.write, b'x'); t(b.readable)
b = io.BytesIO(b'abc'); b.seek(6); b.write(b'x'); print(b.getvalue(), b.tell()); 
b = io.BytesIO(b'a\nb'); print(list(b)); t(next, b)
s = io.StringIO(); print('a', 'b', file=s, sep='-'); print(repr(s.getvalue()))
class S(io.StringIO):
    def write(self, x): return super().write(x.upper())
s = S(); print('abc', file=s); print(s.getvalue(), isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.StringIO, io.RawIOBase))
s.foo = 5; print(s.foo)
import copy, pickle
t(copy.copy, io.StringIO('ab')); t(copy.deepcopy, io.BytesIO(b'ab')); c = copy.copy(io.StringIO('ab')); print(c.read()); c = pickle.loads(pickle.dumps(io.BytesIO(b'xy'))); print(c.read()); t(pickle.dumps, io.TextIOWrapper(io.BytesIO()))
