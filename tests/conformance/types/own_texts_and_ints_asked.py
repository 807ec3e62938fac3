def t(n, f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
class S(str):
    def __str__(self): return "STR"
    def __repr__(self): return "REPR"
    def __format__(self, spec): return f"F<{spec}>"
    def __len__(self): return 42
    def __eq__(self, o): return True
    def __hash__(self): return 7
    def __iter__(self): return iter([1, 2])
    def __getitem__(self, i): return "G"
    def __contains__(self, x): return True
    def __add__(self, o): return "ADD"
    def __mod__(self, o): return "MOD"
    def __lt__(self, o): return True
    def upper(self): return "UP"
s = S("abc")
for n, f in (("str", lambda: str(s)), ("repr", lambda: repr(s)), ("print", lambda: print(s, [s], {s: s})), ("f", lambda: f"{s} {s!r} {s!s} {s:>5}"), ("fmt", lambda: "{} {!r} {:x}".format(s, s, s)), ("pct", lambda: "%s %r" % (s, s)), ("len", lambda: len(s)), ("join", lambda: "".join([s, s])), ("join2", lambda: s.join(["a", "b"])), ("eq", lambda: (s == "zzz", "zzz" == s, s != "q")), ("in", lambda: ("q" in s, s in "xabcx")), ("idx", lambda: (s[0], s[1:])), ("iter", lambda: list(s)), ("add", lambda: (s + "x", "x" + s)), ("mod", lambda: s % 3), ("dict", lambda: {s: 1, "abc": 2}), ("set", lambda: len({s, "abc"})), ("upper", lambda: (s.upper(), str.upper(s))), ("lower", lambda: s.lower()), ("lt", lambda: (s < "a", "z" < s, sorted([s, "b"]))), ("int", lambda: int(S("12"))), ("float", lambda: float(S("1.5"))), ("starts", lambda: "abcd".startswith(s)), ("repl", lambda: "xabcx".replace(s, "-")), ("enc", lambda: s.encode()), ("exc", lambda: repr(ValueError(s))), ("excs", lambda: str(ValueError(s))), ("split", lambda: "1abc2".split(s)), ("mul", lambda: s * 2), ("ord", lambda: ord(S("a"))), ("hash", lambda: hash(s)), ("type", lambda: type(s + "").__name__), ("fromkeys", lambda: dict.fromkeys([s])), ("isinst", lambda: isinstance(s, str)), ("max", lambda: max([s, "zz"])), ("raise", lambda: ra(s)), ("fn", lambda: "{a}".format(a=s)), ("ascii", lambda: ascii(s)), ("bool", lambda: bool(S(""))), ("cat", lambda: "a" "b" + s)):
    t(n, f)
def ra(s): raise KeyError(s)
class I(int):
    def __add__(self, o): return "iadd"
    def __radd__(self, o): return "radd"
    def __repr__(self): return "I!"
    def __str__(self): return "IS"
    def __index__(self): return 1
    def __int__(self): return 77
    def __bool__(self): return False
    def __eq__(self, o): return o == "me"
    def __hash__(self): return 3
    def __lt__(self, o): return NotImplemented
    def __format__(self, s): return "IF"
    def __float__(self): return 9.5
    def __mul__(self, o): return "mul"
    def __neg__(self): return "neg"
    def __round__(self, n=None): return "round"
i = I(5)
for n, f in (("add", lambda: (i + 1, 1 + i, i + i)), ("sum", lambda: sum([i, i])), ("str", lambda: (str(i), repr(i), f"{i}", f"{i:d}", "%s %d" % (i, i), "{}".format(i))), ("idx", lambda: ([1, 2, 3, 4, 5, 6, 7][i], "abcdefg"[i], [1,2,3][i:], range(10)[i])), ("int", lambda: (int(i), float(i))), ("bool", lambda: (bool(i), not i, "y" if i else "n")), ("eq", lambda: (i == 5, 5 == i, i == "me", i in [5], {5: "f"}.get(i))), ("cmp", lambda: (i < 6, 6 > i, i > 3, max(i, 3), sorted([i, 3]))), ("mul", lambda: (i * 2, 2 * i, [1] * i, "a" * i)), ("neg", lambda: (-i, abs(i), +i)), ("round", lambda: round(i)), ("range", lambda: list(range(i))), ("chr", lambda: chr(I(65))), ("hex", lambda: (hex(i), bin(i))), ("div", lambda: (i / 2, i // 2, i % 2, divmod(i, 2), i ** 2, 2 ** i)), ("bit", lambda: (i & 4, i | 2, i << 1, ~i)), ("json", lambda: __import__("json").dumps([i])), ("slice", lambda: "abcdef"[:i]), ("round2", lambda: round(2.567, I(1))), ("is", lambda: isinstance(i, int)), ("enum", lambda: list(enumerate("ab", i))), ("pow", lambda: pow(i, 2, 7)), ("fl", lambda: 1.5 + i), ("print", lambda: print(i, [i], (i,), {i: i}, {i}))):
    t(n, f)
