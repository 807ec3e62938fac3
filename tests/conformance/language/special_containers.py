class Deck:
    def __init__(self, cards): self.cards = list(cards)
    def __len__(self): return len(self.cards)
    def __getitem__(self, i):
        print("get", i)
        return self.cards[i]
    def __setitem__(self, i, v):
        print("set", i, v)
        self.cards[i] = v
    def __delitem__(self, i):
        print("del", i)
        del self.cards[i]
    def __contains__(self, c):
        print("contains", c)
        return c in self.cards
    def __reversed__(self):
        return iter(["reversed"] + self.cards[::-1])


d = Deck("abc")
print(len(d), d[0], d[-1], d[1:], d[::2], bool(d))
d[0] = "z"
d[1:2] = "xy"
del d[0]
print(d.cards, "x" in d, "q" not in d, list(reversed(d)), bool(Deck("")))
print(list(Deck("hi")))
d[0] += "!"
print(d.cards)


class Grid:
    def __getitem__(self, key): return key


g = Grid()
print(g[1, 2], g[1:2, ::3], g[...], g[()], g[1,], g["k":"v"], g[None:], g[-1])


class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError(i)
        return i * i


print(list(Old()), 4 in Old(), 5 in Old(), [*Old()], max(Old()))
a, *b = Old()
print(a, b)
try:
    reversed(Old())
except TypeError as e:
    print(e)


class Missing(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


m = Missing(a=1)
print(m["a"], m["b"], m, m.get("c"), "c" in m)


class BadLen:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


for n in [3, -1, "x", 2.5, True, 10**30]:
    try:
        print(len(BadLen(n)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


class LengthHint:
    def __length_hint__(self): return 10
    def __iter__(self): return iter([1, 2])


import operator
print(list(LengthHint()), operator.length_hint(object(), 7))
for text in ["five[0]", "none[1]", "len(5)", "x[1]=2", "del x[0]", "3 in five", "{}[[]]", "d['x']", "d[1.0]", "x['a']", "s[None]"]:
    try:
        exec(text, {"x": (1, 2), "d": [1], "five": 5, "none": None, "s": "abc"})
    except (TypeError, SyntaxError) as e:
        print(text, "->", e)
