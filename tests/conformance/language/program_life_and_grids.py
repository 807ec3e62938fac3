def show(grid):
    print("\n".join("".join("#" if cell else "." for cell in row) for row in grid))


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if (dx, dy) != (0, 0):
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {p for p, n in counts.items() if n == 3 or n == 2 and p in cells}


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation in range(3):
    show([[(x, y) in cells for x in range(5)] for y in range(4)])
    print("-" * 5, generation, sorted(cells))
    cells = step(cells)

maze = ["S.#.", "..#.", "#...", "##.E"]
start = next((r, c) for r, row in enumerate(maze) for c, ch in enumerate(row) if ch == "S")
queue, seen = [(start, [start])], {start}
while queue:
    (r, c), path = queue.pop(0)
    if maze[r][c] == "E":
        print(len(path) - 1, path)
        break
    for nr, nc in ((r + 1, c), (r, c + 1), (r - 1, c), (r, c - 1)):
        if 0 <= nr < len(maze) and 0 <= nc < len(maze[0]) and maze[nr][nc] != "#" and (nr, nc) not in seen:
            seen.add((nr, nc))
            queue.append(((nr, nc), path + [(nr, nc)]))
else:
    print("no way")


def spiral(matrix):
    while matrix:
        yield from matrix[0]
        matrix = list(zip(*matrix[1:]))[::-1]


print(list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for col in range(n):
        if all(col != c and abs(col - c) != len(placed) - r for r, c in enumerate(placed)):
            yield from queens(n, placed + (col,))


print(sum(1 for _ in queens(6)), next(queens(8)))
for row in next(queens(4)):
    print(" ".join("Q" if c == row else "." for c in range(4)))
transposed = [list(col) for col in zip(*[[1, 2], [3, 4], [5, 6]])]
print(transposed, [sum(r) for r in transposed], [[i * j for j in range(1, 4)] for i in range(1, 4)])
