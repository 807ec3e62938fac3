import os

with open("notes.txt", "w") as f:
    print(f.write("first line\n"), f.name, f.mode, f.closed)
    f.writelines(["second\n", "third\n"])
    print("printed", 4, file=f)
print(f.closed, os.path.exists("notes.txt"), os.path.getsize("notes.txt"), os.listdir())
with open("notes.txt") as f:
    print(f.read())
with open("notes.txt") as f:
    print(repr(f.readline()), [line.strip() for line in f], f.readline() == "")
with open("notes.txt", "a") as f: f.write("appended")
print(open("notes.txt").read().splitlines(), len(open("notes.txt").readlines()))
with open("notes.txt", "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print(f.read(10), f.tell())
for mode in ["x", "q", "rw", ""]:
    try:
        open("notes.txt", mode)
    except Exception as error:
        print(mode, type(error).__name__, error)
for action in (lambda: open("missing.txt"), lambda: open("no/such/dir.txt", "w"), lambda: os.remove("gone"), lambda: os.listdir("nodir"), lambda: os.mkdir("a/b/c"), lambda: os.rmdir("nodir"), lambda: open("notes.txt").write("x"), lambda: open(5.5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
os.mkdir("data")
os.makedirs("data/deep/er", exist_ok=True)
with open(os.path.join("data", "x.csv"), "w") as f: f.write("a,b\n1,2\n")
print(sorted(os.listdir("data")), os.path.isdir("data"), os.path.isfile("data/x.csv"), os.path.isdir("data/x.csv"), [(os.path.basename(d), sorted(s), sorted(n)) for d, s, n in os.walk("data")])
try:
    os.mkdir("data")
except FileExistsError as error:
    print(error)
os.rename("data/x.csv", "data/y.csv")
print(os.path.exists("data/x.csv"), open("data/y.csv").read().split())
os.remove("data/y.csv")
os.rmdir("data/deep/er")
print(sorted(os.listdir("data")))
with open("bin.dat", "wb") as f: print(f.write(b"\x00\x01\xff"))
with open("bin.dat", "rb") as f: print(f.read(), f.read())
try:
    open("bin.dat", "wb").write("text")
except TypeError as error:
    print(error)
with open("uni.txt", "w", encoding="utf-8") as f: f.write("héllo ☃")
print(open("uni.txt", encoding="utf-8").read(), os.path.getsize("uni.txt"), open("uni.txt", "rb").read()[:3])
f = open("notes.txt")
f.close()
try:
    f.read()
except ValueError as error:
    print(error)
with open("out.txt", "w") as f: print(*range(3), sep="\n", file=f)
total = 0
for line in open("out.txt"): total += int(line)
print(total, [n for n in sorted(os.listdir(".")) if n.endswith("txt")])
