for spec in ("", "d", "5", "<5", ">5", "^5", "+", " ", "05", "+06", ",", "_", "x", "#x", "X", "o", "#b", "08b", "e", ".2f", "%", "g", "c", "n", "*^9", "=+8", "#010x", ",.1f"):
    print(repr(spec), [format(n, spec) for n in (42, -7)] if spec != "c" else format(42, spec))
for spec in ("", ".2f", "10.3f", "<10", "e", ".0e", "g", ".3g", "%", ".1%", "+.2f", "010.2f", ",.2f", "_.1f", "#.0f", "G", "F", "n", "z.1f", ".10", "*^12.4"):
    print(repr(spec), [format(x, spec) for x in (3.14159, -1234.5, 0.0, 1e10)])
for spec in ("", "5", "<5", ">5", "^5", ".2", "s", "-^7", "5.1"):
    print(repr(spec), format("abc", spec))
print("{} {0!r} {}".format(1) if False else "{0} {1} {0!r} {name} {2[0]} {3.real} {4[k]}".format("a", "b", [9], 5, {"k": "v"}, name="n"), "{:{}.{}f}|".format(2.5, 8, 2), "{{}}".format())
for call in (lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: format(1, "s"), lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: format(1, "q"), lambda: "{!x}".format(1), lambda: format(1, ".2d"), lambda: format("a", "="), lambda: "{0.nope}".format(1), lambda: "{0[5]}".format([1])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
