# fileinput, linecache and glob, on files in the working folder.
import fileinput
import glob
import linecache
import os

for name, text in (("one.txt", "alpha\nbeta\n"), ("two.txt", "gamma"), ("none.txt", "")):
    with open(name, "w") as file:
        file.write(text)

with fileinput.input(files=("one.txt", "none.txt", "two.txt")) as lines:
    for line in lines:
        print(lines.filename(), lines.lineno(), lines.filelineno(), lines.isfirstline(), repr(line))
    print(lines.filename(), lines.lineno(), lines.readline() == "")
with fileinput.FileInput("one.txt", inplace=True, backup=".bak") as lines:
    for line in lines:
        print(line.upper(), end="")
        if lines.isfirstline():
            print("inserted")
print(open("one.txt").read().split(), open("one.txt.bak").read().split())
for line in fileinput.input(["one.txt", "two.txt"], encoding="utf-8"):
    print(fileinput.filename(), fileinput.filelineno(), line.rstrip())
    if fileinput.isfirstline():
        fileinput.nextfile()
fileinput.close()
with fileinput.input("two.txt", mode="rb") as lines:
    print(list(lines), lines.isstdin())
for wrong in (lambda: fileinput.FileInput("x", mode="w"),
              lambda: fileinput.FileInput("x", inplace=True, openhook=open),
              lambda: next(fileinput.FileInput("missing.txt")), fileinput.lineno):
    try:
        wrong()
    except (ValueError, OSError, RuntimeError) as e:
        print(type(e).__name__, e)

print(repr(linecache.getline("one.txt", 2)), repr(linecache.getline("one.txt", 9)),
      repr(linecache.getline("one.txt", 0)), linecache.getlines("two.txt"))
open("two.txt", "w").write("delta\n")
print(linecache.getlines("two.txt"), linecache.getline("missing.txt", 1) == "")
linecache.clearcache()
print(linecache.getlines("two.txt"))

for path in ("src/.secret", "src/[x].log", "src/a.py", "src/b.py", "src/pkg/data.csv",
             "src/pkg/__init__.py", "src/pkg/.hidden/x.py"):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    open(path, "w").close()
for pattern in ("src/*", "src/*.py", "src/?.*", "src/[!a].py", "**/*.py", "src/.*", "src/**",
                "*/pkg/", "nothing*", "src/[[]x].log", "src/a.py", "src/", "src/c.py", "**", "*/*/",
                "src/**/*.py", "src/**/"):
    print(f"{pattern:14}", sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.glob("*.py", root_dir="src")), sorted(glob.glob("*/*", root_dir="src")),
      sorted(glob.glob("**", root_dir="src", recursive=True)),
      sorted(glob.glob("src/**/*.py", recursive=True, include_hidden=True)))
print(glob.has_magic("a*b"), glob.has_magic("ab"), glob.has_magic(b"a?"), glob.escape("a[1]?*"),
      list(glob.iglob("src/b*")), glob.escape(b"x[y]"))
