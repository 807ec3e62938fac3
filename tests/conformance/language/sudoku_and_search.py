PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79"""

ROWS = "ABCDEFGHI"
COLS = "123456789"
cells = [r + c for r in ROWS for c in COLS]
unitlist = [[r + c for c in COLS] for r in ROWS] + [[r + c for r in ROWS] for c in COLS] + \
           [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
peers = {s: {p for u in unitlist if s in u for p in u} - {s} for s in cells}
stats = {"assign": 0, "guess": 0}


def parse(text):
    grid = "".join(text.split())
    assert len(grid) == 81, len(grid)
    values = {s: COLS for s in cells}
    for s, d in zip(cells, grid):
        if d in COLS and not assign(values, s, d):
            return None
    return values


def assign(values, s, d):
    stats["assign"] += 1
    return all([eliminate(values, s, x) for x in values[s] if x != d]) and values


def eliminate(values, s, d):
    if d not in values[s]:
        return True
    values[s] = values[s].replace(d, "")
    match len(values[s]):
        case 0:
            return False
        case 1:
            if not all(eliminate(values, p, values[s]) for p in sorted(peers[s])):
                return False
    for u in (u for u in unitlist if s in u):
        places = [x for x in u if d in values[x]]
        if not places or (len(places) == 1 and not assign(values, places[0], d)):
            return False
    return True


def search(values):
    if not values:
        return None
    if all(len(v) == 1 for v in values.values()):
        return values
    stats["guess"] += 1
    _, s = min((len(v), s) for s, v in values.items() if len(v) > 1)
    return next((r for d in values[s] if (r := search(assign(values.copy(), s, d)))), None)


def show(values):
    for i, r in enumerate(ROWS):
        if i in (3, 6):
            print("------+-------+------")
        print(" | ".join(" ".join(values[r + c] for c in cols) for cols in ("123", "456", "789")))


solution = search(parse(PUZZLE))
show(solution)
print(all(sorted(solution[s] for s in u) == list(COLS) for u in unitlist), stats, len(peers["A1"]), sorted(peers["E5"])[:5])
print(parse(PUZZLE.replace("53..7", "55..7")))
parse("123")
