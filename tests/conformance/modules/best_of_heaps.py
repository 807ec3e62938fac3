# How nsmallest() and nlargest() compare, and what they keep in order.
import heapq
class K:
    def __init__(self, v, name=""): self.v, self.name = v, name
    def __lt__(self, other): print("lt", self, other, end="; "); return self.v < other.v
    def __eq__(self, other): print("eq", self, other, end="; "); return self.v == other.v
    def __gt__(self, other): print("gt", self, other, end="; "); return self.v > other.v
    def __repr__(self): return f"K{self.v}{self.name}"
def made(): return [K(3), K(1, "a"), K(2), K(1, "b"), K(5), K(1, "c"), K(4)]
for n in (-1, 0, 1, 2, 3, 6, 7, 9):
    for best in heapq.nsmallest, heapq.nlargest:
        for items in made(), iter(made()):
            print(best.__name__, n, best(n, items))
            print(best.__name__, n, best(n, (k.v for k in made()), key=lambda v: -v % 3))
try: heapq.nsmallest("a", iter([1, 2]))
except TypeError as e: print(e)
print(heapq.nsmallest(2, []), heapq.nlargest(1, []), heapq.nlargest(n=2, iterable="abc", key=None))
