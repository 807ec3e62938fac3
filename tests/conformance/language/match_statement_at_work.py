from dataclasses import dataclass

def http(status):
    match status:
        case 200 | 201 | 204: return "success"
        case 404: return "not found"
        case int(n) if 500 <= n < 600: return f"server error {n}"
        case str() as s: return f"text {s!r}"
        case _: return "other"
print([http(s) for s in (200, 204, 404, 503, "418", 700, None, True)])

def command(line):
    match line.split():
        case []: return "nothing"
        case ["go", ("north" | "south" | "east" | "west") as d]: return f"going {d}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", item]: return f"take {item}"
        case ["take", *items, last]: return f"take {', '.join(items)} and {last}"
        case ["quit" | "exit"]: return "bye"
        case [verb, *_]: return f"don't know how to {verb}"
for l in ("", "go north", "go home", "take lamp", "take a b c", "exit", "dance now"):
    print(f"{l!r:<14} -> {command(l)}")

@dataclass
class Point:
    x: int
    y: int
@dataclass
class Circle:
    center: Point
    r: float
class Pair:
    __match_args__ = ("left", "right")
    def __init__(self, l, r): self.left, self.right = l, r

def where(o):
    match o:
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"Y axis at {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return "somewhere"
        case Circle(Point(x=cx), r) if r > 10: return f"big circle at x={cx}"
        case Circle(r=r): return f"circle r={r}"
        case Pair(l, Pair(a, b)): return f"nested {l} {a} {b}"
        case [Point(x=a), Point(x=b)]: return f"two points {a},{b}"
        case {"type": "point", "coords": [x, y, *_], **rest}: return f"dict point {x} {y} {rest}"
        case {}: return "a dict"
        case (1, 2, *rest): return f"seq {rest}"
        case -1 | 1.5 | "s" | None | False: return "literal"
        case set() | frozenset(): return "set"
    return "no match"
for o in (Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), Circle(Point(3, 4), 11), Circle(Point(0, 0), 1),
          Pair(1, Pair(2, 3)), [Point(1, 1), Point(2, 2)], {"type": "point", "coords": (1, 2, 3), "z": 0},
          {"a": 1}, [1, 2], (1, 2, 3, 4), 1.5, None, 0, {1}, "st"):
    print(where(o))

def evaluate(e):
    match e:
        case int() | float(): return e
        case ("+", a, b): return evaluate(a) + evaluate(b)
        case ("*", a, b): return evaluate(a) * evaluate(b)
        case ("neg", a): return -evaluate(a)
        case _: raise SyntaxError(f"bad expr {e!r}")
print(evaluate(("+", 1, ("*", ("neg", 2), 3.5))))
try:
    evaluate(("?", 1))
except SyntaxError as err:
    print(err)
