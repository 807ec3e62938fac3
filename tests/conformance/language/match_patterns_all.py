def describe(value):
    match value:
        case None | True | False: return f"singleton {value}"
        case 0: return "zero"
        case int(n) if n < 0: return f"negative {n}"
        case int() | float() as number: return f"number {number}"
        case "": return "empty text"
        case str(text) if text.isupper(): return f"shouting {text}"
        case str(): return "text"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"one then {rest}"
        case (a, b): return f"pair {a} {b}"
        case [first, *_, last]: return f"from {first} to {last}"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": kind, **others}: return f"{kind} with {others}"
        case {}: return "a mapping"
        case Point(x=0, y=0): return "origin"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(x=xx): return f"point {xx}"
        case Color.RED | Color.BLUE: return "primary"
        case complex(real=re): return f"complex {re}"
        case _: return f"other {type(value).__name__}"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color:
    RED, BLUE = "colour red", b"blue"
for value in (None, True, 0, -5, 7, 2.5, "", "HEY", "hey", [], [9], [1, 2, 3], (4, 5), [6, 7, 8, 9], {"type": "circle", "r": 2}, {"type": "box", "w": 1}, {"a": 1}, {}, Point(0, 0), Point(3, 3), Point(1, 2), b"blue", 1j, b"x", {1}, range(2), "ab", iter([])):
    print(describe(value))
def bindings(value):
    match value:
        case [[a, b], {"k": [c, *d]}] | [[a, b], {"j": [c, *d]}]: return a, b, c, d
        case {"x": {"y": deep}}: return deep
        case -1 | 1.5 | "lit" | -2j: return "literal"
        case [Point(x=[p, q])]: return p, q
        case (1 | 2) as small: return f"small {small}"
        case [*all]: return all
print(bindings([[1, 2], {"j": [3, 4, 5]}]), bindings({"x": {"y": 9, "z": 0}}), bindings(-1), bindings(1.5), bindings([Point([1, 2], 0)]), bindings(2), bindings((7, 8)), bindings("none"))
match 5:
    case x: print("captured", x)
class Bad:
    __match_args__ = ["x"]
class Few:
    __match_args__ = ("a",)
    a = 1
for code in ("match Bad():\n case Bad(1): pass", "match Few():\n case Few(1, 2): pass", "match 5:\n case int(1, 2): pass", "match 5:\n case x5(): pass", "match Few():\n case Few(1, a=1): pass"):
    try:
        exec(code)
    except (TypeError, NameError) as error:
        print(type(error).__name__, error)
for code in ("match 1:\n case x: pass\n case 2: pass", "match 1:\n case [a, a]: pass", "match 1:\n case a | b: pass", "match 1:\n case {**r, 'a': 1}: pass", "match 1:\n case [*a, *b]: pass", "match 1:\n case P(x=1, x=2): pass"):
    try:
        compile(code, "<c>", "exec")
        print("compiles")
    except SyntaxError as error:
        print(error.msg)
