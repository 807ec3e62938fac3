def t(n, f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
# special methods found natively with own return types
class N:
    def __len__(s): return -1
class N2:
    def __len__(s): return "a"
class N3:
    def __bool__(s): return 1
class N4:
    def __iter__(s): return 5
class N5:
    def __index__(s): return "x"
class N6:
    def __str__(s): return 5
class N7:
    def __repr__(s): return None
class N8:
    def __hash__(s): return "h"
class N9:
    def __format__(s, f): return 3
class N10:
    def __float__(s): return 3
class N11:
    def __int__(s): return 2.5
class N12:
    def __contains__(s, x): return "yes"
class N13:
    def __enter__(s): return 1
class N14:
    def __getattr__(s, n): return n * 2
class N15:
    def __call__(s, *a, **k): return a, k
class N16:
    def __next__(s): raise StopIteration("v")
    def __iter__(s): return s
class N17:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i * 10
class N18:
    def __reversed__(s): return "rev"
    def __length_hint__(s): return 3
class N19:
    __slots__ = ("a", "b")
class N20:
    def __set_name__(s, o, n): print("set_name", o.__name__, n)
    def __get__(s, i, o): return ("get", i is None, o.__name__)
    def __set__(s, i, v): print("set", v)
    def __delete__(s, i): print("delete")
class H: d = N20()
for n, f in (("len", lambda: len(N())), ("len2", lambda: len(N2())), ("bool", lambda: bool(N3())), ("if", lambda: 1 if N3() else 2), ("boollen", lambda: bool(N())), ("iter", lambda: iter(N4())), ("for", lambda: [x for x in N4()]), ("idx", lambda: [1][N5()]), ("str", lambda: str(N6())), ("f", lambda: f"{N6()}"), ("repr", lambda: repr(N7())), ("hash", lambda: hash(N8())), ("dict", lambda: {N8(): 1}), ("format", lambda: format(N9(), "x")), ("float", lambda: float(N10())), ("int", lambda: int(N11())), ("in", lambda: 3 in N12()), ("with", lambda: w()), ("ga", lambda: (N14().foo, N14().bar)), ("ga2", lambda: len(N14())), ("call", lambda: N15()(1, *[2], a=3, **{"b": 4})), ("next", lambda: next(N16(), "dflt")), ("list", lambda: list(N16())), ("getitem", lambda: (list(N17()), 20 in N17(), max(N17()), sum(N17()), tuple(reversed([*N17()])))), ("rev", lambda: reversed(N18())), ("rev2", lambda: reversed(N17())), ("slots", lambda: sl()), ("desc", lambda: (H.d, H().d)), ("range", lambda: list(range(N5()))), ("mul", lambda: [1] * N5()), ("slice", lambda: [1, 2][N5():]), ("round", lambda: round(N5())), ("abs", lambda: abs(N5())), ("neg", lambda: -N5()), ("divmod", lambda: divmod(N5(), 2)), ("lt", lambda: N5() < N5()), ("sorted", lambda: sorted([N5(), N5()])), ("add", lambda: N5() + 1), ("iadd", lambda: ia()), ("await", lambda: aw()), ("del", lambda: de()), ("unpack", lambda: un()), ("star", lambda: print(*N5())), ("dstar", lambda: dict(**N5())), ("join", lambda: ",".join([N5()])), ("pct", lambda: "%d" % N5()), ("pct2", lambda: "%s" % N6()), ("isinst", lambda: isinstance(1, N5())), ("raise", lambda: ra()), ("exc", lambda: ex()), ("super", lambda: super(N5, 3)), ("type", lambda: type("X", (5,), {})), ("sum", lambda: sum([[1], [2]], [])), ("sumstr", lambda: sum(["a"], "")), ("zip", lambda: list(zip([1], [1, 2], strict=True))), ("map", lambda: list(map(None, [1]))), ("enum", lambda: list(enumerate(5))), ("open", lambda: open("nofile")), ("int", lambda: int("0x1f", 16) + int("0b11", 0)), ("int2", lambda: int("z", 36)), ("int3", lambda: int("8", 8)), ("int4", lambda: int(" 1_000 ")), ("fl", lambda: float("1_0.5e1")), ("fl2", lambda: float("nope")), ("cmpx", lambda: 1 < "a"), ("round2", lambda: round(1.5, "a")), ("ord", lambda: ord("ab")), ("chr2", lambda: chr(-1)), ("getattr", lambda: getattr(3, "x", "d")), ("vars", lambda: vars(3)), ("dir", lambda: "append" in dir([])), ("id", lambda: id(1) == id(1)), ("callable", lambda: callable(N15())), ("pow", lambda: pow(2, -1, 7)), ("pow2", lambda: pow(2, -1)), ("hash2", lambda: hash([])), ("setattr", lambda: setattr(N19(), "c", 1)), ("fmtspec", lambda: format(3, "zz")), ("fmt2", lambda: "{:>{w}}".format(1, w=5)), ("fmt3", lambda: "{!z}".format(1)), ("enc", lambda: "é".encode("ascii")), ("dec", lambda: b"\xff".decode()), ("idx2", lambda: "abc"[5]), ("key", lambda: {}["k"]), ("attr", lambda: None.foo), ("args", lambda: (lambda a, b: 0)(1)), ("args2", lambda: (lambda a: 0)(1, 2)), ("args3", lambda: (lambda a: 0)(b=1)), ("args4", lambda: (lambda *, k: 0)()), ("args5", lambda: (lambda a, /: 0)(a=1)), ("args6", lambda: (lambda a: 0)(1, a=2)), ("nocall", lambda: 5()), ("noiter", lambda: list(5)), ("nosub", lambda: 5[0]), ("noset", lambda: setitem()), ("div", lambda: 1 / 0), ("mod", lambda: 5 % 0), ("fdiv", lambda: 1.0 // 0), ("shift", lambda: 1 << -1), ("big", lambda: 2 ** 100), ("cplx", lambda: (-8) ** (1/3)), ("fmod", lambda: (-7 % 3, -7 // 3, 7 % -3, -7.5 % 2))):
    t(n, f)
def w():
    with N13() as x: return x
def sl():
    n = N19(); n.a = 1
    try: n.b
    except AttributeError as e: print(e)
    try: n.c = 1
    except AttributeError as e: print(e)
    return n.a
def ia():
    x = N5(); x += 1
def aw():
    async def f(): await N5()
    try: f().send(None)
    except StopIteration: pass
def de():
    h = H(); h.d = 4; del h.d
    x = [1]; del x[3]
def un(): a, b = N17(); return a
def ra(): raise N5()
def ex():
    try: 1/0
    except N5: pass
def setitem(): (1, 2)[0] = 3
for n, f in (("with", w), ("slots", sl), ("iadd", ia), ("await", aw), ("del", de), ("un", un), ("raise", ra), ("exc", ex), ("setitem", setitem)): t(n, f)
