import time

def parse(text):
    return {(r, c) for r, line in enumerate(text.split()) for c, ch in enumerate(line) if ch == "#"}

def step(cells):
    from collections import Counter
    n = Counter((r + dr, c + dc) for r, c in cells for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc)
    return {p for p, k in n.items() if k == 3 or k == 2 and p in cells}

def show(cells, h=6, w=8):
    return "\n".join("".join("#" if (r, c) in cells else "." for c in range(w)) for r in range(h))

glider = parse(".#. ..# ###")
for gen in range(5):
    print(f"generation {gen}, {len(glider)} alive, t={time.perf_counter():.1f}")
    print(show(glider))
    glider = step(glider)
    time.sleep(0.5)

seen, cells, n = {}, parse("....... ..###.. ..#.... ....... "), 0
while frozenset(cells) not in seen:
    seen[frozenset(cells)] = n
    cells = step(cells)
    n += 1
print("cycle found at", n, "period", n - seen[frozenset(cells)])

# elementary automaton
def rule(num, width=31, steps=8):
    row = [0] * width
    row[width // 2] = 1
    for _ in range(steps):
        yield "".join(" █"[x] for x in row)
        row = [num >> (row[i - 1] << 2 | row[i] << 1 | row[(i + 1) % width]) & 1 for i in range(width)]
for r in (30, 90):
    print(f"rule {r}")
    print("\n".join(line.rstrip() for line in rule(r)))
