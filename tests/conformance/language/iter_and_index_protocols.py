class Squares:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return [self[j] for j in range(*i.indices(self.n))]
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError("out of range")
        return i * i


s = Squares(5)
print(len(s), s[2], s[-1], s[1:4], s[::-1], s[:], list(s), 9 in s, 10 in s, [*s], max(s), sum(s), sorted(s, reverse=True), list(reversed(s)), dict(enumerate(s)), list(zip(s, "ab")), tuple(s), set(s) == {0, 1, 4, 9, 16}, bool(Squares(0)), list(map(str, s)), list(filter(None, s)), any(s), all(s))
a, b, *c = s
print(a, b, c, s.__getitem__(3))
try:
    s[9]
except IndexError as error:
    print(error)


class Grid:
    def __init__(self, w, h): self.cells, self.w, self.h = {}, w, h
    def __getitem__(self, key):
        x, y = key
        return self.cells.get((x, y), ".")
    def __setitem__(self, key, value): self.cells[key] = value
    def __delitem__(self, key): del self.cells[key]
    def __contains__(self, key): return key in self.cells
    def __iter__(self):
        for y in range(self.h): yield "".join(self[x, y] for x in range(self.w))
    def __str__(self): return "\n".join(self)
    def __missing__(self, key): return "never called"


g = Grid(3, 2)
g[0, 0], g[2, 1] = "#", "@"
g[1, 1] = g[0, 0] + "!" if (1, 1) in g else "?"
print(g, (0, 0) in g, (9, 9) in g, sep="\n")
del g[0, 0]
print(list(g), len(g.cells))
try:
    del g[5, 5]
except KeyError as error:
    print("KeyError", error)


class Inventory:
    def __init__(self, **stock): self.stock = stock
    def __iter__(self): return iter(sorted(self.stock))
    def __reversed__(self): return iter(sorted(self.stock, reverse=True))
    def __contains__(self, item): return self.stock.get(item, 0) > 0
    def __len__(self): return sum(self.stock.values())
    def __add__(self, other): return Inventory(**{k: self.stock.get(k, 0) + other.stock.get(k, 0) for k in {**self.stock, **other.stock}})
    def __getattr__(self, name):
        try:
            return self.stock[name]
        except KeyError:
            raise AttributeError(f"no {name} in stock") from None


i = Inventory(pear=2, fig=0) + Inventory(fig=5, nut=1)
print(list(i), list(reversed(i)), "fig" in i, "kiwi" in i, len(i), i.pear, hasattr(i, "kiwi"), getattr(i, "kiwi", 0), [k for k in i if k > "g"])
try:
    i.kiwi
except AttributeError as error:
    print(error)


class Countdown:
    def __init__(self, start): self.start = start
    def __iter__(self): return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(3)
print(list(c), list(c), [(x, y) for x in c for y in c if x + y == 4], next(iter(c)), sum(c), 2 in c, list(zip(c, c)))
it = iter(c)
print(next(it), list(it), next(it, "empty"), list(it))
