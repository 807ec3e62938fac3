from collections import deque
import random

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
""".strip().splitlines()

def find(ch):
    for r, row in enumerate(MAZE):
        if (c := row.find(ch)) != -1:
            return r, c

def neighbours(p):
    r, c = p
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if MAZE[r + dr][c + dc] != "#":
            yield r + dr, c + dc

def bfs(start, goal):
    q, parent = deque([start]), {start: None}
    while q:
        p = q.popleft()
        if p == goal:
            path = []
            while p:
                path.append(p)
                p = parent[p]
            return path[::-1], len(parent)
        for n in neighbours(p):
            if n not in parent:
                parent[n] = p
                q.append(n)

def dfs(p, goal, path=()):
    path += (p,)
    if p == goal:
        yield path
        return
    for n in neighbours(p):
        if n not in path:
            yield from dfs(n, goal, path)

s, e = find("S"), find("E")
path, visited = bfs(s, e)
print(f"start {s}, end {e}, shortest {len(path) - 1}, visited {visited}")
grid = [list(r) for r in MAZE]
for r, c in path[1:-1]:
    grid[r][c] = "*"
print("\n".join("".join(r) for r in grid))
print("all simple paths:", sorted(len(p) - 1 for p in dfs(s, e)))

def generate(w, h, rng):
    walls = [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
    def carve(x, y):
        walls[2 * y + 1][2 * x + 1] = " "
        dirs = [(1, 0), (-1, 0), (0, 1), (0, -1)]
        rng.shuffle(dirs)
        for dx, dy in dirs:
            nx, ny = x + dx, y + dy
            if 0 <= nx < w and 0 <= ny < h and walls[2 * ny + 1][2 * nx + 1] == "#":
                walls[2 * y + 1 + dy][2 * x + 1 + dx] = " "
                carve(nx, ny)
    carve(0, 0)
    return "\n".join(map("".join, walls))
print(generate(8, 4, random.Random(2024)))
