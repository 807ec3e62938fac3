from collections import deque, defaultdict
from string import ascii_lowercase
import sys

WORDS = """cold cord card ward warm word wood good gold bold bald ball tall tale sale
male mile mild wild wind wine fine find fond pond""".split()

def graph(words):
    buckets = defaultdict(list)
    for w in words:
        for i in range(len(w)):
            buckets[w[:i] + "_" + w[i + 1:]].append(w)
    g = defaultdict(set)
    for b in buckets.values():
        for u in b:
            g[u].update(v for v in b if v != u)
    return g

G = graph(WORDS)

def ladder(src, dst):
    q, prev = deque([src]), {src: None}
    while q:
        w = q.popleft()
        if w == dst:
            chain = []
            while w is not None:
                chain.append(w)
                w = prev[w]
            return chain[::-1]
        for n in sorted(G[w]):
            if n not in prev:
                prev[n] = w
                q.append(n)
    return None

for a, b in (("cold", "warm"), ("gold", "tale"), ("cold", "pond"), ("card", "card")):
    c = ladder(a, b)
    print(f"{a} -> {b}:", " ".join(c) if c else "no ladder")

def components(g):
    left, out = set(g), []
    for start in sorted(g):
        if start not in left:
            continue
        comp, stack = [], [start]
        left.discard(start)
        while stack:
            w = stack.pop()
            comp.append(w)
            for n in sorted(g[w] & left, reverse=True):
                left.discard(n)
                stack.append(n)
        out.append(comp)
    return sorted(out, key=len, reverse=True)
for c in components(G):
    print(len(c), c[0], "...", c[-1])
print(sorted(((len(n), w) for w, n in G.items()), reverse=True)[:3])

class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def add(self, w):
        node = self
        for ch in w:
            node = node.kids.setdefault(ch, Trie())
        node.end = True
    def find(self, prefix):
        node = self
        for ch in prefix:
            if ch not in node.kids: return
            node = node.kids[ch]
        yield from node.walk(prefix)
    def walk(self, acc):
        if self.end: yield acc
        for ch in sorted(self.kids):
            yield from self.kids[ch].walk(acc + ch)
    def __len__(self): return 1 + sum(map(len, self.kids.values()))
t = Trie()
for w in WORDS: t.add(w)
print(list(t.find("wi")), list(t.find("ba")), list(t.find("zz")), len(t))

class UnionFind:
    def __init__(self): self.p = {}
    def find(self, x):
        self.p.setdefault(x, x)
        while self.p[x] != x:
            self.p[x] = x = self.p[self.p[x]]
        return x
    def union(self, a, b): self.p[self.find(a)] = self.find(b)
edges = [(7, "A", "D"), (5, "A", "B"), (8, "B", "C"), (9, "B", "D"), (7, "B", "E"), (5, "C", "E"), (15, "D", "E"), (6, "D", "F"), (8, "E", "F"), (9, "E", "G"), (11, "F", "G")]
uf, total = UnionFind(), 0
for w, a, b in sorted(edges):
    if uf.find(a) != uf.find(b):
        uf.union(a, b)
        total += w
        print(f"{a}-{b}({w})", end=" ")
print("= MST", total)
anagrams = defaultdict(list)
for w in "listen silent enlist google elgoog tinsel".split():
    anagrams["".join(sorted(w))].append(w)
print(sorted(anagrams.values(), key=len)[-1], set(ascii_lowercase) - set("the quick brown fox jumps over the lazy dog"), len(sys.argv[1:]))
