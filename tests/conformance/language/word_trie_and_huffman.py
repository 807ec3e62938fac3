import heapq
from collections import Counter

class Trie:
    def __init__(self, words=()):
        self.root = {}
        for w in words:
            self.add(w)

    def add(self, word):
        node = self.root
        for ch in word:
            node = node.setdefault(ch, {})
        node["$"] = node.get("$", 0) + 1

    def _walk(self, node, prefix):
        for ch, child in sorted(node.items(), key=lambda kv: kv[0]):
            if ch == "$":
                yield prefix, child
            else:
                yield from self._walk(child, prefix + ch)

    def complete(self, prefix):
        node = self.root
        for ch in prefix:
            if ch not in node:
                return
            node = node[ch]
        yield from self._walk(node, prefix)

    def __contains__(self, w):
        return any(x == w for x, _ in self.complete(w))

t = Trie("tea ten team tea to inn in".split())
print(list(t.complete("te")), list(t.complete("")), list(t.complete("zz")), "ten" in t, "te" in t)
print(t.root)

def huffman(text):
    heap = [[n, i, ch] for i, (ch, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    i = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, [a[0] + b[0], i, (a[2], b[2])])
        i += 1
    codes = {}

    def assign(node, code):
        if isinstance(node, tuple):
            left, right = node
            assign(left, code + "0")
            assign(right, code + "1")
        else:
            codes[node] = code or "0"
    assign(heap[0][2], "")
    return codes

def decode(bits, codes):
    back = {v: k for k, v in codes.items()}
    cur = ""
    for b in bits:
        cur += b
        if cur in back:
            yield back[cur]
            cur = ""

text = "abracadabra alakazam"
codes = huffman(text)
for ch, code in sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[0])):
    print(repr(ch), code)
bits = "".join(codes[c] for c in text)
print(bits, len(bits), f"{len(bits) / (8 * len(text)):.1%}", "".join(decode(bits, codes)) == text, huffman("aaa"))

def lzw(text):
    table = {chr(i): i for i in range(256)}
    w, out = "", []
    for c in text:
        if w + c in table:
            w += c
        else:
            out.append(table[w])
            table[w + c] = len(table)
            w = c
    return out + [table[w]] if w else out

print(lzw("TOBEORNOTTOBEORTOBEORNOT"), lzw(""))
huffman("")
