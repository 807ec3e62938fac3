def describe(value):
    match value:
        case 0: return "zero"
        case -1 | 1: return "unit"
        case 1.5: return "float"
        case "yes" | "no" as word: return f"word {word}"
        case None: return "none"
        case True: return "true"
        case []: return "empty list"
        case [x]: return f"one {x}"
        case [1, 2, *rest]: return f"starts 1 2 then {rest}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case (a, b): return f"pair {a} {b}"
        case {"type": "point", "x": x, "y": y}: return f"point {x},{y}"
        case {"type": kind, **others}: return f"{kind} with {others}"
        case {}: return "some dict"
        case str(): return "str " + value
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "number"
        case _: return "other " + type(value).__name__


for v in [0, 1, -1, 1.5, "yes", None, True, False, [], [7], [1, 2], (1, 2, 3, 4), [5, 6, 5], (8, 9), {"type": "point", "x": 1, "y": 2}, {"type": "circle", "r": 3}, {"a": 1}, {}, "text", 500, 50, 2.5, {1}, b"ab", range(3), range(2), object]:
    print(repr(v), "->", describe(v))


class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y


class Color:
    RED = "red"


def where(p):
    match p:
        case Point(0, 0): return "origin"
        case Point(0, y=y): return f"on y at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(x=x): return f"somewhere {x}"
        case Color.RED: return "a red"
        case [Point(x=0), Point()] as both: return f"two {len(both)}"
        case {"p": Point(x, _)}: return f"in dict {x}"


for v in [Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), "red", [Point(0, 1), Point(2, 2)], {"p": Point(9, 9), "q": 1}, 5]:
    print(where(v))


def command(line):
    match line.split():
        case ["go", ("north" | "south") as direction]: return "going " + direction
        case ["take", item, *extra]: return f"taking {item} {extra}"
        case [single]: return single
        case _: return "?"


print(command("go north"), command("take lamp and rope"), command("quit"), command("go up"), command(""))
match (1, 2):
    case (x, y): pass
print(x, y)
match {"k": None}:
    case {"k": None as n}: print("none value", n)
match 5:
    case Point(): print("no")
    case int(y): print("int", y)
for bad in ["match 1:\n case Point(1, 2, 3): pass", "match Point(1, 2):\n case Point(1, 2, 3): pass", "match 1:\n case int(1, 2): pass", "match 1:\n case x: pass\n case y: pass", "match {}:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case [a, a]: pass", "match 1:\n case 5(): pass"]:
    try:
        exec(bad)
        print("ok")
    except (TypeError, SyntaxError) as error:
        print(type(error).__name__, error)
match = case = 3
print(match, case)
