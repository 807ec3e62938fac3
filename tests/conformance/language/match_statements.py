from dataclasses import dataclass
from enum import Enum


@dataclass
class Point:
    x: int
    y: int


class Color(Enum):
    RED = 0
    GREEN = 1


class Shape:
    __match_args__ = ("kind", "size")

    def __init__(self, kind, size):
        self.kind, self.size = kind, size


def describe(thing):
    match thing:
        case None | True | False:
            return f"singleton {thing}"
        case Color.RED:
            return "the red one"
        case Color():
            return f"some color {thing.name}"
        case 0 | 0.0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float() as num:
            return f"number {num}"
        case "":
            return "empty string"
        case str(s):
            return f"string {s!r}"
        case []:
            return "empty list"
        case [x]:
            return f"one: {x}"
        case ["go", ("north" | "south") as d, *_]:
            return f"moving {d}"
        case [Point(x=0, y=0), *rest]:
            return f"origin then {len(rest)} more"
        case [first, *_, last] if first == last:
            return f"bookends {first}"
        case (a, b, *rest):
            return f"{a}, {b} and {rest}"
        case {"type": "circle", "r": r, **rest}:
            return f"circle r={r} {rest}"
        case {}:
            return f"dict with {sorted(thing)}"
        case Point(0, y):
            return f"on the y axis at {y}"
        case Point(x, y):
            return f"{x=} {y=}"
        case Shape("square", n):
            return f"square of {n}"
        case Shape(size=n):
            return f"other shape {n}"
        case _:
            return f"no idea: {type(thing).__name__}"


for t in [None, True, 0, 0.0, -5, 12, 2.5, "", "hey", [], [7], ["go", "north"], ["go", "south", "fast"],
          ["go", "up"], [Point(0, 0), 1, 2], (1, 2, 1), (1, 2, 3), {"type": "circle", "r": 2, "fill": "red"},
          {"b": 1, "a": 2}, {}, Point(0, 3), Point(1, 2), Shape("square", 3), Shape("hex", 6), Color.RED,
          Color.GREEN, {1, 2}, b"ab", range(3)]:
    print(f"{describe(t)}")


def command(line):
    match line.split():
        case ["quit" | "exit"]:
            return "bye"
        case ["add", *nums] if all(n.isdigit() for n in nums):
            return sum(map(int, nums))
        case [cmd, *args]:
            return f"unknown {cmd} with {len(args)} args"
        case _:
            return "?"


print([command(c) for c in ("exit", "add 1 2 3", "add", "add x", "", "jump")])
