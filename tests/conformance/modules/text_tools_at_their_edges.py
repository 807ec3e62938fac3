# The letters i, kept texts of own classes, skipped keys, sorted keys that compare with nothing.
import re, json, pprint
class Sub(str):
    def __repr__(self): return "Sub:" + str.__repr__(self)
s = Sub("ab")
print(repr(format(s, "s")), repr(f"{s:s}"), repr(f"{s:1}"), repr(f"{s}"), repr(f"{s:.2}"), repr(f"{s:.1}"), repr(f"{s:3}"), repr(f"{s!s:s}"), repr(f"{s:s}."), repr(format(s)), repr("%s" % s), repr(f"{s:>2}"))
for pattern in ["i", "I", "\u0130", "\u0131", "[i]", "[a-z]", "[^a-z]", "[^i]", "[A-Z]+", "\\w", "[\u0100-\u0140]", "x|i", "\\x69", "\\151", "[I-]", "(?-i:i)", "[k]", "s", "\u212a", "\xb5", "\xdf", "\u03c2", "[-i]"]:
    print(ascii(pattern), *(ascii("".join(re.findall(pattern, "iI\u0130\u0131jJkK\u212as\u017fS\xb5\u03bc\u03c2\u03c3\xdf\u1e9e-", flags))) for flags in (re.I, 0)))
print(re.findall(b"(?i)[a-z]", b"iI\xb5"), re.sub("(?i)TITLE", "x", "t\u0130tle t\u0131tle Title"))
for d in ({(1, 2): 1}, {}, {"a": {(1,): 2}}, {"a": [{}, [], {(3,): 1}], (4,): 1}):
    for indent in (None, 0, 2, "-"): print(json.dumps(d, skipkeys=True, indent=indent), "".join(json.JSONEncoder(skipkeys=True, indent=indent).iterencode(d)))
nan = float("nan")
pprint.pprint({3: 1, nan: 2, 1: 3, None: 4, 2: 5}, width=5)
class Same:
    def __lt__(self, other): return False
    def __repr__(self): return "Same()"
pprint.pprint({Same(): 2, Same(): 1})
for flags in ("i", None, 1.5, re):
    for f in (re.compile, lambda p, f: re.sub(p, "", "x", flags=f), lambda p, f: re.match(p, "x", f)):
        try: print(f("x", flags))
        except Exception as e: print(type(e).__name__, e)
