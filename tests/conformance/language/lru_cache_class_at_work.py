class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRUCache:
    """Doubly linked list + dict, the interview classic."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head

    def _unlink(self, n):
        n.prev.next, n.next.prev = n.next, n.prev

    def _push_front(self, n):
        n.prev, n.next = self.head, self.head.next
        self.head.next.prev = n
        self.head.next = n

    def get(self, key, default=-1):
        if key not in self.map:
            return default
        n = self.map[key]
        self._unlink(n)
        self._push_front(n)
        return n.value

    def put(self, key, value):
        if key in self.map:
            self._unlink(self.map[key])
        n = self.map[key] = Node(key, value)
        self._push_front(n)
        if len(self.map) > self.capacity:
            lru = self.tail.prev
            self._unlink(lru)
            del self.map[lru.key]
            print(f"   evicting {lru.key}")

    __setitem__ = put

    def __getitem__(self, key):
        if (v := self.get(key, None)) is None:
            raise KeyError(key)
        return v

    def __contains__(self, key):
        return key in self.map

    def __len__(self):
        return len(self.map)

    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key
            n = n.next

    def __repr__(self):
        return f"LRU({', '.join(f'{k}={self.map[k].value}' for k in self)})"


c = LRUCache(2)
c.put(1, 1); c.put(2, 2)
print(c.get(1), c)
c.put(3, 3)
print(c.get(2), c)
c[4] = 4
print(c.get(1), c.get(3), c.get(4), c, len(c), 4 in c, list(c))
c.put(3, 33)
print(c)
try:
    c["nope"]
except KeyError as e:
    print("KeyError", e)
try:
    c.head.extra = 1
except AttributeError as e:
    print("AttributeError:", e)
