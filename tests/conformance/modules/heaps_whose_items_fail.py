import heapq
class X:
    left = 99
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        X.left -= 1
        if X.left < 0: raise TypeError('no more')
        return self.v < o.v
    def __repr__(self): return f'X{self.v}'
for op in ('push', 'pop', 'replace', 'pushpop', 'heapify'):
    for n in range(7):
        X.left = 99
        h = [X(v) for v in (1, 3, 2, 7, 4, 5, 6, 9, 8)]
        if op == 'heapify': h.reverse()
        X.left = n
        try:
            if op == 'push': r = heapq.heappush(h, X(0))
            if op == 'pop': r = heapq.heappop(h)
            if op == 'replace': r = heapq.heapreplace(h, X(5))
            if op == 'pushpop': r = heapq.heappushpop(h, X(5))
            if op == 'heapify': r = heapq.heapify(h)
        except TypeError as e: r = e
        print(op, n, r, h)
