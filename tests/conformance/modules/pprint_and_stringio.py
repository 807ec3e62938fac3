from pprint import pprint, pformat
import io
import sys

config = {
    "name": "service", "ports": [8000, 8001, 8002], "owner": {"name": "Ann", "mail": "ann@example.com", "roles": ["admin", "dev"]},
    "limits": {"cpu": 0.5, "memory": "512M"}, "tags": ("a", "b"), "nothing": None, "flags": {3, 1, 2},
}
pprint(config)
pprint(config, width=40, sort_dicts=False)
pprint([list(range(12)) for _ in range(3)], width=60)
pprint({"a": {"b": {"c": {"d": 1}}}}, depth=2)
pprint([1, "two", 3.0])
pprint("a long string that goes on and on and on and will be wrapped somewhere", width=40)
print(pformat({"z": 1, "a": 2}), pformat(tuple("xy")), pformat([]))
pprint(list(range(30)), compact=True, width=50)
pprint({"key%d" % i: i ** 2 for i in range(12)}, indent=4, width=30)

buf = io.StringIO()
buf.write("first line\n")
print("second", "line", sep="_", file=buf)
buf.writelines(["third\n", "fourth"])
print(repr(buf.getvalue()), buf.tell())
buf.seek(0)
print(repr(buf.readline()), [line.rstrip() for line in buf], repr(buf.read()))
buf.seek(6)
print(buf.read(4), buf.read(1) == " " or "nl")
buf.truncate(5)
print(buf.getvalue(), buf.closed)
buf.close()
try:
    buf.write("x")
except ValueError as e:
    print(e)
reader = io.StringIO("k1=v1\nk2=v2\n\n# comment\nk3 = v3")
settings = {}
for line in reader:
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    key, _, value = line.partition("=")
    settings[key.strip()] = value.strip()
print(settings)
raw = io.BytesIO(b"abc\ndef")
print(raw.read(2), raw.readline(), raw.getvalue(), raw.read())
with open("notes.txt", "w", encoding="utf-8") as f:
    n = f.write("alpha\nbêta\n")
    print("gamma", "delta", file=f)
print(n, f.closed, f.name, f.mode)
with open("notes.txt", encoding="utf-8") as f:
    print(f.read(3), f.readline(), f.readlines())
with open("notes.txt", "a") as f:
    f.write("end")
print([line.strip().upper() for line in open("notes.txt", encoding="utf-8")])
with open("notes.txt", "rb") as f:
    print(f.read()[-12:])
try:
    open("missing.txt")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
try:
    open("notes.txt").write("x")
except io.UnsupportedOperation as e:
    print(e)
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
print("no newline", end="")
print("", "a", "", sep="|", end="!\n")
print(*[], sep=",")
print(*"abc", sep="\n  ", flush=True)
sys.exit("fatal: giving up")
