from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

def winner(b):
    for x, y, z in LINES:
        if b[x] != " " and b[x] == b[y] == b[z]:
            return b[x]
    return "draw" if " " not in b else None

def moves(b):
    return [i for i, c in enumerate(b) if c == " "]

def put(b, i, p):
    return b[:i] + p + b[i + 1:]

@lru_cache(maxsize=None)
def score(b, p):
    w = winner(b)
    if w:
        return {"X": 1, "O": -1, "draw": 0}[w]
    results = [score(put(b, i, p), "XO"[p == "X"]) for i in moves(b)]
    return max(results) if p == "X" else min(results)

def best(b, p):
    key = lambda i: score(put(b, i, p), "XO"[p == "X"])
    return (max if p == "X" else min)(moves(b), key=key)

def show(b):
    rows = [" | ".join(c if c != " " else str(i + r) for i, c in enumerate(b[r:r + 3])) for r in (0, 3, 6)]
    print("\n--+---+--\n".join(rows), end="\n\n")

b, p = put(put(" " * 9, 0, "X"), 4, "O"), "X"
while not winner(b):
    m = best(b, p)
    print(f"{p} plays {m}")
    b = put(b, m, p)
    p = "O" if p == "X" else "X"
show(b)
print("result:", winner(b))
print("positions evaluated:", score.cache_info().currsize, "value:", score(" " * 9, "X"))

def hangman(word, guesses, lives=4):
    known = set()
    for g in guesses:
        if g in word:
            known.add(g)
        else:
            lives -= 1
        masked = " ".join(c if c in known else "_" for c in word)
        print(f"{g}: {masked}  lives={lives}")
        if "_" not in masked:
            return "won"
        if not lives:
            return f"lost, it was {word!r}"
    return "unfinished"
print(hangman("banana", "eanub"), hangman("xylophone", "abcdq"), sep="; ")
