values = [True, False, None, 0, 1, "", "0", [], [0], (), {}, 0.0, -0.0, float("nan"), object]
print([bool(v) for v in values])
print(True + True, True * 5, sum([True, False, True]), int(True), float(False), str(True), repr(None), True == 1, False == 0, True == 2, "1" == True, isinstance(True, int), type(True), bool.__mro__, True.real, True.bit_length(), ~True, -True, True / 2, True // 1, True ** 2, True << 3, True & False, True | 1, True ^ True, not None, not "", [10, 20][True], "ab"[False], {True: "yes"}[1], hash(True) == hash(1))
print(None is None, None == False, None == 0, None in [0, None], str(None), [None] * 2, type(None), None or "default", None and 1, bool(None), {None: 1}[None], (lambda: None)(), print("returns None"), [].append(1), (None,) == (None,), None != 0)
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, 0 or "" or [] or "last", 1 and "" and 2, not 1 == 2, not (1 and 0), 1 < 2 and 2 < 3, (1 or 1 / 0), (0 and 1 / 0), "a" if "" else "b", [] and [0][5], None or 0 or False)
def check(n): print("check", n); return n
print(check(0) or check(2) and check(3), any(check(i) for i in (0, 1, 2)), all(check(i) for i in (1, 0, 2)))
print(all([]), any([]), all([[]]), any([[]]), all("ab"), any("") , all({}), any({0: 1}), all([1, "a", [0]]), any([0, None, "x"]), min(True, 0), max(False, -1), sorted([True, 0, 2, False]), [True, False].count(0), [1, True, 1.0].index(True), {1: "a", True: "b", 1.0: "c"}, bool("False"), bool(int("0")), "yes" * True, "no" * False)
for bad in ("True = 1", "None.x", "None + 1", "None < 1", "len(None)", "int(None)", "float(None)", "iter(None)", "for x in None: pass", "a, b = None", "class B(bool): pass", "None.x = 1", "print(None.real)", "sorted([None, 1])", "max(None, 1)", "'a' + None", "''.join([None])", "sum([None])", "abs(None)", "range(None)", "{}[None]", "open(None)"):
    try:
        exec(bad)
        print(bad, "ok")
    except (SyntaxError, TypeError, AttributeError, KeyError) as error:
        print(bad, "->", type(error).__name__, error.msg if isinstance(error, SyntaxError) else error)
