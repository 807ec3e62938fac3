from collections import OrderedDict


class LRUCache:
    """Least recently used cache, as in LeetCode 146."""

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.data: OrderedDict = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key):
        if key not in self.data:
            self.misses += 1
            return -1
        self.hits += 1
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        if key in self.data:
            self.data.move_to_end(key)
        self.data[key] = value
        if len(self.data) > self.capacity:
            old = self.data.popitem(last=False)
            print("  evicted", old)

    def __repr__(self):
        return f"LRUCache({', '.join(f'{k}={v}' for k, v in self.data.items())})"


class DNode:
    def __init__(self, key=None, val=None):
        self.key, self.val, self.prev, self.next = key, val, None, None


class LinkedLRU:
    def __init__(self, cap):
        self.cap, self.map = cap, {}
        self.head, self.tail = DNode(), DNode()
        self.head.next, self.tail.prev = self.tail, self.head

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _push_front(self, n):
        n.next, n.prev = self.head.next, self.head
        self.head.next.prev = n
        self.head.next = n

    def get(self, key):
        if (n := self.map.get(key)) is None:
            return -1
        self._unlink(n)
        self._push_front(n)
        return n.val

    def put(self, key, val):
        if key in self.map:
            self._unlink(self.map[key])
        n = self.map[key] = DNode(key, val)
        self._push_front(n)
        if len(self.map) > self.cap:
            lru = self.tail.prev
            self._unlink(lru)
            del self.map[lru.key]

    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key, n.val
            n = n.next


for cls in (LRUCache, LinkedLRU):
    c = cls(2)
    out = []
    for op, *args in [("put", 1, 1), ("put", 2, 2), ("get", 1), ("put", 3, 3), ("get", 2), ("put", 4, 4), ("get", 1), ("get", 3), ("get", 4)]:
        out.append(getattr(c, op)(*args))
    print(cls.__name__, out)
    print(c if cls is LRUCache else list(c))
c = LRUCache(3)
for ch in "abcadbeaf":
    if c.get(ch) == -1:
        c.put(ch, ord(ch))
print(c, c.hits, c.misses)
od = OrderedDict(x=1, y=2)
od.move_to_end("x")
print(od, list(reversed(od)), od == {"x": 1, "y": 2}, od == OrderedDict(x=1, y=2), od.popitem(), LRUCache.__doc__)
