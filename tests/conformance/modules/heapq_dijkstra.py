import heapq
from collections import defaultdict
from math import inf

GRAPH = {
    "A": {"B": 7, "C": 9, "F": 14},
    "B": {"A": 7, "C": 10, "D": 15},
    "C": {"A": 9, "B": 10, "D": 11, "F": 2},
    "D": {"B": 15, "C": 11, "E": 6},
    "E": {"D": 6, "F": 9},
    "F": {"A": 14, "C": 2, "E": 9},
    "Z": {},
}

def dijkstra(graph, start):
    dist = dict.fromkeys(graph, inf)
    prev = {}
    dist[start] = 0
    heap = [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            print(f"   skip stale {u} ({d})")
            continue
        for v, w in graph[u].items():
            if d + w < dist[v]:
                dist[v] = d + w
                prev[v] = u
                heapq.heappush(heap, (dist[v], v))
    return dist, prev

def path(prev, node):
    out = [node]
    while node in prev:
        node = prev[node]
        out.append(node)
    return "->".join(reversed(out))

dist, prev = dijkstra(GRAPH, "A")
for node, d in dist.items():
    print(f"{node}: {d:>4} {path(prev, node)}")

def topo(deps):
    indeg = defaultdict(int)
    for n, ds in deps.items():
        indeg[n] += 0
        for d in ds:
            indeg[d] += 0
            indeg[n] += 1
    ready = sorted(n for n in indeg if not indeg[n])
    order = []
    while ready:
        n = heapq.heappop(ready)
        order.append(n)
        for m, ds in deps.items():
            if n in ds:
                indeg[m] -= 1
                if not indeg[m]:
                    heapq.heappush(ready, m)
    if len(order) < len(indeg):
        raise ValueError(f"cycle among {sorted(set(indeg) - set(order))}")
    return order

print(topo({"app": ["lib", "ui"], "ui": ["core"], "lib": ["core", "log"], "core": []}))
try:
    topo({"a": ["b"], "b": ["c"], "c": ["a"], "d": []})
except ValueError as e:
    print("ValueError:", e)

h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h)
print(heapq.nlargest(2, h), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
