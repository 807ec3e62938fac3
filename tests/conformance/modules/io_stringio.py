import io

s = io.StringIO()
print(s.write("hello"), s.write(" world\n"), s.getvalue(), s.tell(), s.seek(0), s.read(3), s.read(), s.read(), sep="|")
s.seek(0)
print(repr(s.readline()), repr(s.readline()), s.closed, s.readable(), s.writable(), s.seekable())
t = io.StringIO("one\ntwo\nthree")
print([line for line in t], t.seek(0), t.readlines(), t.seek(4), t.readline(), list(t))
t.seek(0)
t.write("ONE")
print(t.getvalue(), t.tell(), t.truncate(5), repr(t.getvalue()), t.seek(0, 2), t.tell())
with io.StringIO("x") as f: print(f.read())
try:
    f.read()
except ValueError as error:
    print(error)
print("to file", 5, file=s)
print(repr(s.getvalue()))
u = io.StringIO("a\r\nb\rc\n")
print(u.readlines(), io.StringIO(newline=None).write("x"), next(io.StringIO("l1\nl2")))
b = io.BytesIO(b"bytes")
print(b.read(2), b.tell(), b.getvalue(), b.write(b"XX"), b.getvalue(), b.seek(0), b.read(), len(b.getvalue()), b.getbuffer().nbytes if False else "")
for attempt in (lambda: s.write(5), lambda: b.write("str"), lambda: io.StringIO(5), lambda: io.BytesIO("s"), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.fileno(), lambda: s.read("x"), lambda: next(io.StringIO(""))):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
s.close()
print(s.closed)
lines = io.StringIO()
for i in range(3): print(i, i * i, sep=",", file=lines)
print(lines.getvalue().splitlines(), sum(int(l.split(",")[1]) for l in io.StringIO(lines.getvalue())))
w = io.StringIO()
w.writelines(["a", "b\n", "c"])
print(repr(w.getvalue()), w.isatty(), isinstance(w, io.TextIOBase), isinstance(w, io.IOBase), isinstance(b, io.BufferedIOBase))
w2 = io.StringIO("start", newline="\n")
w2.seek(0, io.SEEK_END)
w2.write("+end")
print(w2.getvalue(), w2.read(), w2.seek(3), w2.read(4))
