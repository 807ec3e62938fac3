line = "  one  two three  "
print(line.split(), line.split(" "), line.split(None, 1), line.rsplit(None, 1))
print("a,b,,c,".split(","), "a,b,,c,".split(",", 2), "a,b,,c,".rsplit(",", 2), "".split(), "".split(","))
print("abc".split("b"), "abc".split("abc"), "aXXbXXc".split("XX"), "aXXbXXc".split("X", 1))
print("key=value=more".partition("="), "key".partition("="), "key=value=more".rpartition("="), "key".rpartition("="))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo\n\n".splitlines(True), "\n".splitlines(), "".splitlines())
print("a\x0bb\x0cc\x1cd\u2028e\x85f".splitlines())
print("-".join("abc"), "".join([]), ", ".join({"x": 1, "y": 2}), "+".join(str(n) for n in range(4)))
for call in (lambda: "a".split(""), lambda: "-".join([1, 2]), lambda: "-".join(["a", None]), lambda: "-".join(5),
             lambda: "a".partition(""), lambda: "a".split(1), lambda: "a".split(",", "x"), lambda: ",".join()):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
