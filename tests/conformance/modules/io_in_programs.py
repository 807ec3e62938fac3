import io
import sys


def report(rows, out=sys.stdout):
    for name, value in rows: print(f"{name:<6}{value:>5}", file=out)


buffer = io.StringIO()
report([("a", 1), ("bb", 22)], buffer)
report([("shown", 3)])
text = buffer.getvalue()
print(repr(text), text.count("\n"), len(text.splitlines()))
buffer.seek(0)
print([line.split() for line in buffer], buffer.read() == "", buffer.tell() == len(text))
buffer.seek(0)
print(buffer.readline().strip(), buffer.read(3), repr(buffer.readline()))
buffer.truncate(0)
buffer.seek(0)
buffer.write("new")
print(buffer.getvalue())


def parse(stream):
    section, data = None, {}
    for number, line in enumerate(stream, 1):
        line = line.strip()
        if not line or line.startswith("#"): continue
        if line.startswith("[") and line.endswith("]"):
            section = data.setdefault(line[1:-1], {})
        elif "=" in line and section is not None:
            key, _, value = line.partition("=")
            section[key.strip()] = value.strip()
        else:
            raise ValueError(f"line {number}: {line!r}")
    return data


print(parse(io.StringIO("# comment\n[db]\nhost = local\nport=80\n\n[ui]\ntheme = dark = blue\n")))
try:
    parse(io.StringIO("[a]\nok=1\nbroken\n"))
except ValueError as error:
    print(error)
with io.StringIO("one\ntwo\n") as f:
    print(f.readlines(), f.readable())
data = io.BytesIO()
data.write(b"abc")
data.write(bytes([1, 2, 255]))
data.seek(1)
print(data.read(2), data.read(), data.getvalue(), len(data.getvalue()))


class Tee:
    def __init__(self, *streams): self.streams = streams
    def write(self, text):
        for s in self.streams: s.write(text)
    def flush(self): pass


log = io.StringIO()
print("to both", 1, file=Tee(sys.stdout, log))
print("only log", file=Tee(log))
print(log.getvalue().split("\n"))
print("a", "b", sep="", end="", file=log)
print(log.getvalue()[-2:], sum(len(l) for l in io.StringIO("xx\nyyy")), "".join(io.StringIO("l1\nl2")), list(map(int, io.StringIO("1\n2\n3\n"))), max(io.StringIO("b\na\nc\n")).strip())
