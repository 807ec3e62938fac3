def show(template, value):
    try:
        print(f"{template!r} % {value!r} = [{template % value}]")
    except Exception as error:
        print(f"{template!r} % {value!r} -> {type(error).__name__}: {error}")


for template in ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%i", "%u", "%x", "%X", "%#x", "%o", "%#o", "%e", "%f", "%g", "%.2f", "%8.3f", "%-8.1f|", "%s", "%r", "%a", "%c", "%%", "%5s", "%-5s|", "%.1s", "%+.1e", "%#.0f", "%08.2f", "% 5d", "%+5d", "%.3d", "%5.3d", "%ld", "%#X"]:
    show(template, (42,)) if template != "%%" else show(template, ())
for template, value in [("%s and %s", ("a", "b")), ("%s", "x"), ("%s", [1, 2]), ("%s", (1,)), ("%s", ((1, 2),)), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%d", "x"), ("%d", 3.99), ("%d", None), ("%x", 3.5), ("%c", "ab"), ("%c", "a"), ("%c", 256), ("%c", -1), ("%f", "x"),
                        ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(x)s", {"a": 1}), ("%(a)s", 5), ("%(a)5.2f|", {"a": 2}), ("%*d", (5, 42)), ("%-*d|", (5, 42)), ("%.*f", (2, 3.14159)), ("%*d", ("x", 1)), ("%y", 1), ("%", 1), ("%5", 1), ("no", 1), ("no", ()), ("no", {}), ("no", [1]), ("%s", {}), ("%(a", {"a": 1}),
                        ("%s", None), ("%r", "it's"), ("%a", "é"), ("%10r|", "x"), ("%s", b"x"), ("%d", True), ("%s", True), ("%d", 10 ** 20), ("%x", 10 ** 20), ("%x", -255), ("%o", -8), ("%e", 0), ("%g", 1e10), ("%g", 1e-5), ("%f", float("inf")), ("%d", float("inf")), ("%5.1f", float("nan")), ("%s %%", 5), ("%i%%", 50), ("%.0f", 0.5), ("%.0f", 1.5), ("%G", 1e-10), ("%E", 12345.678), ("%F", float("nan")), ("%.3s|", "abcdef"), ("%8.3s|", "abcdef"), ("%x", "a"), ("%s" * 3, (1, 2, 3))]:
    show(template, value)
width, name = 10, "Ann"
print("%-*s|%*s|" % (width, name, width, name), "Total: %(total).2f for %(who)s" % {"total": 3, "who": name, "unused": 1})


class Odd:
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __index__(self): return 9


for template in ["%s", "%r", "%d", "%a", "%i"]:
    print(template, template % Odd())
x = "%s"
x %= 5
print(x, type("%s" % 1).__name__, "a%sb" % "", "%s" % "%d", "100%% %s" % "sure")
