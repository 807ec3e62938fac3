from collections import Counter
from itertools import product

GLIDER = """
.#...
..#..
###..
.....
....."""


def parse(text):
    return {(r, c) for r, line in enumerate(text.strip().splitlines()) for c, ch in enumerate(line) if ch == "#"}


def neighbours(cell):
    r, c = cell
    for dr, dc in product((-1, 0, 1), repeat=2):
        if (dr, dc) != (0, 0):
            yield r + dr, c + dc


def step(live):
    counts = Counter(n for cell in live for n in neighbours(cell))
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in live)}


def show(live, rows=6, cols=6):
    for r in range(rows):
        print("".join(".#"[(r, c) in live] for c in range(cols)))


world = parse(GLIDER)
for gen in range(5):
    print(f"generation {gen}: {len(world)} cells, first {min(world)}, last {max(world)}")
    show(world)
    world = step(world)
blinker = {(1, 0), (1, 1), (1, 2)}
print(sorted(step(blinker)), step(step(blinker)) == blinker)
print(parse("##\n##") == step(parse("##\n##")))


def rule(n, width=31, gens=8):
    cells = [0] * width
    cells[width // 2] = 1
    for _ in range(gens):
        yield "".join("█" if c else " " for c in cells).rstrip()
        cells = [n >> (cells[i - 1] * 4 + cells[i] * 2 + cells[(i + 1) % width]) & 1 for i in range(width)]


print(*rule(30), sep="\n")
for line in rule(90, gens=4):
    print(repr(line))
c = Counter("mississippi")
print(c.most_common(2), c["z"], sum(c.values()), c - Counter("miss"), c & Counter("sip"), sorted(c.elements()))
c.update("zzz")
c.subtract({"s": 5})
print(c, +c, c.total(), max(c, key=c.get))
