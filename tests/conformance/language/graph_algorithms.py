from collections import defaultdict, deque
import heapq

ROADS = """A-B:7 A-C:9 A-F:14 B-C:10 B-D:15 C-D:11 C-F:2 D-E:6 E-F:9 X-Y:1"""

def build(text):
    g = defaultdict(dict)
    for road in text.split():
        ends, dist = road.split(":")
        a, b = ends.split("-")
        g[a][b] = g[b][a] = int(dist)
    return dict(g)

def bfs(g, start):
    seen, order, q = {start}, [], deque([start])
    while q:
        node = q.popleft()
        order.append(node)
        for n in sorted(g[node]):
            if n not in seen:
                seen.add(n)
                q.append(n)
    return order

def dfs(g, node, seen=None):
    seen = seen if seen is not None else set()
    seen.add(node)
    yield node
    for n in sorted(g[node]):
        if n not in seen:
            yield from dfs(g, n, seen)

def dijkstra(g, start):
    dist, prev = {start: 0}, {}
    heap = [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for n, w in g[node].items():
            if d + w < dist.get(n, float("inf")):
                dist[n] = d + w
                prev[n] = node
                heapq.heappush(heap, (d + w, n))
    return dist, prev

def path(prev, goal):
    p = [goal]
    while p[-1] in prev:
        p.append(prev[p[-1]])
    return "->".join(reversed(p))

def components(g):
    left = dict.fromkeys(g)
    while left:
        comp = bfs(g, next(iter(left)))
        for n in comp:
            del left[n]
        yield comp

def topo(deps):
    state, out = {}, []

    def visit(n, trail):
        if state.get(n) == "done":
            return
        if state.get(n) == "open":
            raise ValueError("cycle: " + " > ".join(trail[trail.index(n):] + [n]))
        state[n] = "open"
        for d in deps.get(n, []):
            visit(d, trail + [n])
        state[n] = "done"
        out.append(n)
    for n in deps:
        visit(n, [])
    return out

g = build(ROADS)
print(g)
print(bfs(g, "A"), list(dfs(g, "A")), list(components(g)))
dist, prev = dijkstra(g, "A")
for n in sorted(dist):
    print(n, f"{dist[n]:3}", path(prev, n))
print(topo({"shoes": ["socks", "trousers"], "coat": ["shirt"], "trousers": ["shirt"]}))
try:
    topo({"a": ["b"], "b": ["c"], "c": ["b"]})
except ValueError as e:
    print(e)
