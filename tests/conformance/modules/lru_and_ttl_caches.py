"""Caches by hand: LRU with a linked list, LRU with OrderedDict, LFU, TTL with a fake clock."""
from collections import OrderedDict, defaultdict

class _Node:
    __slots__ = "key", "value", "prev", "next"
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value

class LRUCache:
    """LeetCode 146.

    >>> c = LRUCache(1); c.put(1, 1)
    """
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = _Node(), _Node()
        self.head.next, self.tail.prev = self.tail, self.head
    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev
    def _append(self, node):
        last = self.tail.prev
        last.next = self.tail.prev = node
        node.prev, node.next = last, self.tail
    def get(self, key):
        if key not in self.map:
            return -1
        node = self.map[key]
        self._unlink(node)
        self._append(node)
        return node.value
    def put(self, key, value):
        if key in self.map:
            self._unlink(self.map[key])
        node = self.map[key] = _Node(key, value)
        self._append(node)
        if len(self.map) > self.capacity:
            oldest = self.head.next
            self._unlink(oldest)
            del self.map[oldest.key]
    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next
    def __str__(self):
        return " -> ".join(f"{k}={v}" for k, v in self) or "(empty)"

class OrderedLRU(OrderedDict):
    def __init__(self, maxsize, on_evict=None, **items):
        self.maxsize, self.on_evict = maxsize, on_evict
        super().__init__(**items)
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value
    def __setitem__(self, key, value):
        if key in self: self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.maxsize:
            old = next(iter(self)); val = super().__getitem__(old); del self[old]
            if self.on_evict: self.on_evict(old, val)

def ttl_cache(seconds, clock):
    def deco(fn):
        store = {}
        def wrapper(*args):
            hit = store.get(args)
            if hit and hit[0] > clock(): return hit[1], "hit"
            store[args] = (clock() + seconds, fn(*args))
            return store[args][1], "miss"
        wrapper.store = store
        return wrapper
    return deco

cache = LRUCache(2)
for op, *args in [("put", 1, 1), ("put", 2, 2), ("get", 1), ("put", 3, 3), ("get", 2), ("put", 4, 4), ("get", 1), ("get", 3), ("put", 3, 30), ("get", 4)]:
    print(f"{op}{tuple(args)!s:<8} -> {getattr(cache, op)(*args)!s:<5} {cache}")
try: LRUCache(0)
except ValueError as e: print(e)
o = OrderedLRU(3, lambda k, v: print("   evicted", k, v), a=1, b=2); o["c"] = 3; o["a"]; o["d"] = 4; o["c"] = 33; o["e"] = 5
print(o, list(o), o.get("zzz"), "b" in o)
now = 0; slow_square = ttl_cache(10, lambda: now)(lambda n: n * n)
for now in (0, 5, 9, 10, 25): print(now, slow_square(4), slow_square.store)
