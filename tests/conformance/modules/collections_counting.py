from collections import Counter, defaultdict, deque

votes = Counter()
for name in "ann bob ann cy bob ann".split(): votes[name] += 1
print(votes, votes.most_common(1), votes["nobody"], sum(votes.values()), list(votes.elements()), sorted(votes), len(votes), dict(votes))
print(Counter("abracadabra").most_common(3), Counter(a=1) + Counter(a=2, b=1), Counter(a=3) - Counter(a=1, b=2), Counter("aab") & Counter("abb"), Counter("aab") | Counter("abb"), Counter(x=-1, y=2) + Counter(), Counter(["a", "b", "a"])["a"])
index = defaultdict(list)
for i, word in enumerate("to be or not to be".split()): index[word].append(i)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(dict(index), t["a"]["b"], "zzz" in index, index["zzz"], len(index), defaultdict(int, {"k": 5})["q"], defaultdict(lambda: "?")[1], defaultdict(set).default_factory)
recent = deque(maxlen=3)
for n in range(6): recent.append(n)
print(recent, list(recent), recent[0], recent[-1], sum(recent))
d = deque([1, 2, 3])
d.appendleft(0); d.append(4); d.rotate(1)
print(d, d.popleft(), d.pop(), d, len(d), 2 in d, d.index(2), deque("abc", 2), deque(reversed("abc")))
d.extend([7, 8]); d.extendleft([6, 5]); d.reverse(); d.rotate(-2); d.remove(7)
print(d, d.count(8), deque([1]) == deque([1]), d.copy() == d, [x for x in d if x % 2], sorted(d))
def tail(lines, n=2): return list(deque(lines, n))
def moving(xs, n):
    window = deque(maxlen=n)
    for x in xs:
        window.append(x)
        if len(window) == n: yield sum(window) / n
print(tail("a\nb\nc".split()), list(moving([1, 2, 3, 4, 10], 3)))
graph = {"a": "bc", "b": "d", "c": "d", "d": "e", "e": ""}
def bfs(start):
    seen, queue, order = {start}, deque([start]), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order
print(bfs("a"), bfs("d"))
words = "apple bob cat apple dog bob apple".split()
by_length = defaultdict(lambda: defaultdict(int))
for w in words: by_length[len(w)][w] += 1
print({k: dict(v) for k, v in by_length.items()}, Counter(map(len, words)), Counter(w[0] for w in words), max(Counter(words).items(), key=lambda p: p[1]))
total = Counter()
for batch in ({"x": 1}, {"x": 2, "y": 5}): total.update(batch)
total.subtract(x=1)
total["z"] = 0
print(total, +total, total.total(), [k for k, n in total.items() if n], Counter("hello") == Counter("olleh"), Counter(total).pop("x"))
