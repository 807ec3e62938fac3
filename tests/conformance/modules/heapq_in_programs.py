import heapq
from heapq import heappop, heappush


class PriorityQueue:
    def __init__(self): self.heap, self.count = [], 0
    def push(self, item, priority):
        heappush(self.heap, (-priority, self.count, item))
        self.count += 1
    def pop(self): return heappop(self.heap)[-1]
    def __len__(self): return len(self.heap)


q = PriorityQueue()
for task, p in [("low", 1), ("high", 9), ("mid", 5), ("high2", 9)]: q.push(task, p)
print([q.pop() for _ in range(len(q))])
graph = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {}}


def dijkstra(start):
    best, heap = {}, [(0, start, [start])]
    while heap:
        cost, node, path = heappop(heap)
        if node in best: continue
        best[node] = (cost, "".join(path))
        for other, w in graph[node].items(): heappush(heap, (cost + w, other, path + [other]))
    return best


print(dijkstra("a"), dijkstra("d"))
data = [9, 4, 7, 1, 8, 2]
heapq.heapify(data)
print(data[0], heapq.nsmallest(3, data), heapq.nlargest(2, data), [heappop(data) for _ in range(len(data))], data)
print(heapq.nlargest(2, [("a", 3), ("b", 9), ("c", 5)], key=lambda p: p[1]), heapq.nsmallest(2, "hello"), list(heapq.merge([1, 4, 7], [2, 5], [3])))


def huffman(text):
    heap = [[n, [ch, ""]] for ch, n in sorted({c: text.count(c) for c in text}.items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        lo, hi = heappop(heap), heappop(heap)
        for pair in lo[1:]: pair[1] = "0" + pair[1]
        for pair in hi[1:]: pair[1] = "1" + pair[1]
        heappush(heap, [lo[0] + hi[0]] + lo[1:] + hi[1:])
    return dict(heap[0][1:])


codes = huffman("abracadabra")
print(sorted(codes.items(), key=lambda p: (len(p[1]), p)), sum(len(codes[c]) for c in "abracadabra"))
h = [3, 5, 8]
print(heapq.heappushpop(h, 1), heapq.heappushpop(h, 4), heapq.heapreplace(h, 10), sorted(h))


def medians(numbers):
    low, high = [], []
    for n in numbers:
        heappush(high, -heapq.heappushpop(low, -n))
        if len(high) > len(low): heappush(low, -heappop(high))
        yield -low[0] if len(low) > len(high) else (-low[0] + high[0]) / 2


print(list(medians([5, 2, 8, 1, 9])))
import bisect
grades = lambda s: "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]
sorted_list = []
for n in [5, 1, 4, 1, 9]: bisect.insort(sorted_list, n)
print([grades(s) for s in (33, 60, 77, 89, 100)], sorted_list, bisect.bisect_left(sorted_list, 1), bisect.bisect_right(sorted_list, 1), bisect.bisect(sorted_list, 6))
