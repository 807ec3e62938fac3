from dataclasses import dataclass


@dataclass
class Move: x: int; y: int
@dataclass
class Say: text: str
@dataclass
class Batch: items: list


def run(command, depth=0):
    match command:
        case Move(0, 0): return "stay"
        case Move(x, 0) | Move(0, x) if abs(x) > 9: return f"far straight {x}"
        case Move(x=x, y=y): return f"to {x},{y}"
        case Say(text=""): return "silence"
        case Say(str(text)): return f"say {text!r}"
        case Batch([]): return "nothing"
        case Batch([only]): return f"just {run(only)}"
        case Batch(items=[first, *rest]): return f"{run(first)} then {run(Batch(rest))}"
        case {"cmd": "move", "by": [int(x), int(y)]}: return run(Move(x, y))
        case {"cmd": str(name), **extra} if extra: return f"{name} with {sorted(extra)}"
        case {"cmd": name}: return f"{name} alone"
        case ["loop", int(n), body]: return " ".join([run(body)] * n)
        case ("quit" | "exit"): return "bye"
        case str() as s if s.isdigit(): return f"digits {s}"
        case [] | () | {}: return "empty"
        case None: return "none"
        case bool(): return "bool"
        case int() | float() as number: return f"number {number}"
        case [[a, b], [c, d]]: return f"matrix {a * d - b * c}"
        case [_, _, *_]: return "two or more"
        case _: return f"unknown {type(command).__name__}"


for c in [Move(0, 0), Move(10, 0), Move(0, -12), Move(1, 2), Say(""), Say("hey"), Say(5), Batch([]), Batch([Say("a")]), Batch([Move(1, 1), Say("b"), Move(0, 0)]), {"cmd": "move", "by": [3, 4]}, {"cmd": "move", "by": "x"}, {"cmd": "jump"}, {"cmd": 5}, ["loop", 2, Say("x")], "quit", "42", "what", [], {}, None, True, 7, 2.5, [[1, 2], [3, 4]], [1, 2, 3], (9, 8), {1}, b"x", object]:
    print(c if not isinstance(c, type) else "object", "->", run(c))


def http(status):
    match status:
        case 200 | 201: return "ok"
        case 301 | 302 | 307: return "redirect"
        case n if 400 <= n < 500: return f"client {n}"
        case 500: return "server"
        case _: return "other"


def shape(points):
    match points:
        case [(x, y)]: return f"point {x},{y}"
        case [(0, 0), (x, y)]: return f"from origin to {x},{y}"
        case [(x1, y1), (x2, y2)] if x1 == x2: return f"vertical {abs(y2 - y1)}"
        case [(_, y1), (_, y2)] if y1 == y2: return "horizontal"
        case [first, *middle, last]: return f"path {first}..{last} via {len(middle)}"
        case _: return "nothing"


print([http(s) for s in (200, 302, 404, 500, 99)], [shape(p) for p in ([(1, 2)], [(0, 0), (3, 4)], [(1, 0), (1, 5)], [(0, 2), (4, 2)], [(1, 2), (3, 4), (5, 6), (7, 8)], [])])
config = {"db": {"host": "h", "port": 1}, "debug": True}
match config:
    case {"db": {"host": host, "port": int(port)}, "debug": True | False as debug}: print(host, port, debug)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match "abc":
    case [x, y, z]: print("sequence")
    case str(s): print("string", s)
x = 5
match x:
    case y if y > 10: print("big")
    case y: print("bound", y)
match (x, y):
    case (5, 5): print("both five")
