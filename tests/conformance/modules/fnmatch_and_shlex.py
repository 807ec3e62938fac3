import fnmatch, shlex
names = ["a.py", "b.txt", "Ab.PY", "c1.py", "c[1].py"]
for pattern in ("*.py", "?.*", "c[0-9]*", "[!a]*", "*[[]1[]]*"):
    print(pattern, fnmatch.filter(names, pattern), fnmatch.fnmatchcase("A.py", pattern))
print(fnmatch.translate("*.p?"))
print(shlex.split("cp 'my file' \"other file\" a\\ b # no"), shlex.split("a # b", comments=True), shlex.quote("it's"), shlex.quote("plain"), shlex.join(["a b", "c"]))
try:
    shlex.split("unclosed 'quote")
except ValueError as error:
    print(error)
