class LinkedList:
    class _Node:
        def __init__(self, data, nxt=None):
            self.data, self.next = data, nxt

    def __init__(self, iterable=()):
        self.head = None
        self._len = 0
        for x in iterable:
            self.append(x)

    def append(self, x):
        node = self._Node(x)
        if not self.head:
            self.head = node
        else:
            cur = self.head
            while cur.next:
                cur = cur.next
            cur.next = node
        self._len += 1
        return self

    def prepend(self, x):
        self.head = self._Node(x, self.head)
        self._len += 1

    def __iter__(self):
        cur = self.head
        while cur:
            yield cur.data
            cur = cur.next

    def __len__(self): return self._len
    def __bool__(self): return self.head is not None
    def __str__(self): return " -> ".join(map(str, self)) + " -> None"
    def __eq__(self, other): return list(self) == list(other)
    def __add__(self, other): return LinkedList([*self, *other])
    def __reversed__(self): return reversed(list(self))

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        if i < 0:
            i += len(self)
        for k, x in enumerate(self):
            if k == i:
                return x
        raise IndexError(f"index {i} out of range")

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev

    def remove(self, x):
        dummy = prev = self._Node(None, self.head)
        while prev.next:
            if prev.next.data == x:
                prev.next = prev.next.next
                self.head = dummy.next
                self._len -= 1
                return
            prev = prev.next
        raise ValueError(f"{x!r} not in list")

l = LinkedList([1, 2, 3])
l.append(4).append(5)
l.prepend(0)
print(l, len(l), l[2], l[-1], l[1:4], 3 in l, bool(LinkedList()))
l.reverse()
print(l, list(reversed(l)), sum(l), max(l), sorted(l))
l.remove(3)
print(l, l + "ab", l == [5, 4, 2, 1, 0])
for f in (lambda: l[99], lambda: l.remove("x"), lambda: hash(l)):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
a, *mid, z = l
print(a, mid, z, dict(enumerate(l)), *zip(l, "xyz"))
it = iter(l)
next(it)
l.head.next.data = "mutated"
print(next(it), [*map(str, l)])
