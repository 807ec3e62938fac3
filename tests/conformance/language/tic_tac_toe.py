from itertools import chain


class Board:
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __init__(self, cells=" " * 9):
        self.cells = cells

    def play(self, pos, mark):
        if self.cells[pos] != " ":
            raise ValueError(f"{pos} is taken by {self.cells[pos]}")
        return Board(self.cells[:pos] + mark + self.cells[pos + 1:])

    @property
    def winner(self):
        for a, b, c in self.LINES:
            if self.cells[a] == self.cells[b] == self.cells[c] != " ":
                return self.cells[a]

    @property
    def moves(self):
        return [i for i, c in enumerate(self.cells) if c == " "]

    @property
    def over(self):
        return bool(self.winner) or not self.moves

    def __str__(self):
        rows = (" | ".join(self.cells[i:i + 3]) for i in range(0, 9, 3))
        return "\n--+---+--\n".join(rows)

    def __hash__(self):
        return hash(self.cells)

    def __eq__(self, other):
        return self.cells == other.cells


memo = {}
visited = 0


def minimax(board, me, turn):
    global visited
    key = board, turn
    if key in memo:
        return memo[key]
    visited += 1
    if board.over:
        score = {me: 1, None: 0}.get(board.winner, -1), None
    else:
        pick = max if turn == me else min
        other = "O" if turn == "X" else "X"
        score = pick(((minimax(board.play(m, turn), me, other)[0], m) for m in board.moves), key=lambda t: t[0])
    memo[key] = score
    return score


board, turn = Board("X O      "), "X"
history = []
while not board.over:
    memo.clear()
    score, move = minimax(board, turn, turn)
    history.append((turn, move, score))
    board = board.play(move, turn)
    turn = "XO"[turn == "X"]
print(board)
print("winner:", board.winner, history, visited)
b = Board()
for i, pos in enumerate([4, 0, 8, 4, 2, 6, 9]):
    try:
        b = b.play(pos, "XO"[i % 2])
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(b, b.moves, b.winner, sep="\n")
print({Board("XOX      "): 1}[Board("XOX      ")], len(set(chain.from_iterable(Board.LINES))), Board() == Board(" " * 9))
try:
    b.winner = "O"
except AttributeError as e:
    print(e)
b.play("4", "X")
