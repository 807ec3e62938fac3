# What a star takes, what a key begins anew, and which mistake is met first.
class Map:
    def __getitem__(self, key):
        print("asked for", key)
        if key == "none": raise KeyError(key)
        return {"n": 5, "s": "text", "t": (1, 2), "big": 2**70, b"n": 7}.get(key, key)
class Index:
    def __index__(self): return 4
class Int(int): pass
import re
cases = [("%(n)*d", {"n": 5}), ("%(n)d %d", {"n": 5}), ("%(n)*.*d", Map()), ("%(n)d%(s)s%(t)s", Map()), ("%(none)*", Map()), ("%(n)", Map()), ("%(n", Map()), ("%(n", 5), ("%(n)d", 5), ("%(n)d", (5,)), ("%(n)d", "x"),
         ("%*d", (2**70, 1)), ("%*d", (-2**70, 1)), ("%.*f", (2**31, 1)), ("%.*f", (2**31 - 1, "x")), ("%.*f", (-2**40, 1)), ("%.*f", (-3, 1.5)), ("%*d", (-6, 1)), ("%*d", (True, 1)), ("%*d", (Int(6), 1)), ("%*d", (Index(), 1)), ("%*d", ("a", 1)), ("%*d", (1.0, 1)),
         ("%*", (5,)), ("%*", ()), ("%*.", (5,)), ("%.*%", (5,)), ("%5%|", ()), ("%*%|", (5,)), ("%(n)%", Map()), ("%%%(s)s%%", Map()), ("%s", Map()), ("%s %s", Map()), ("", Map()), ("", {}), ("", 5), ("", [1]), ("", (1,)), ("", "x"), ("", b"x"), ("x", Index()),
         ("%y", 5), ("%y", ()), ("%(n)y", Map()), ("%(big)d", Map()), ("%(t)d", Map()), ("%(((a)))s", {"((a))": 3}), ("%(a(b)s", {"a": 1}), ("%()s", {"": 1}), ("%s%(n)s", Map()), ("%(n)s%s", {"n": 4}), ("%ld %hd %Lf", (1, 2, 3)), ("%lld", 1), ("%99999999999d", 1), ("%.99999999999d", 1), ("%(n)99999999999d", Map()), ("%c%c", ("é", 233)), ("%c", "ab"), ("%c", -1), ("%c", 2**70)]
for f, values in cases:
    for form in (f, f.encode("latin-1")):
        try: print(repr(form), re.sub(" at 0x[0-9a-f]+", "", repr(form % values)))
        except Exception as e: print(repr(form), type(e).__name__, e)
