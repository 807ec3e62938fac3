from __future__ import annotations


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next: Node | None = None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, *values):
        self.head = None
        self.size = 0
        for v in values:
            self.append(v)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            cur = self.head
            while cur.next:
                cur = cur.next
            cur.next = node
        self.size += 1

    def __iter__(self):
        cur = self.head
        while cur:
            yield cur.value
            cur = cur.next

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList(*list(self)[index])
        if index < 0:
            index += self.size
        if not 0 <= index < self.size:
            raise IndexError(f"index {index} out of range")
        for i, v in enumerate(self):
            if i == index:
                return v

    def __str__(self):
        return " -> ".join(map(str, self)) + " -> None"

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
        return self

    def __add__(self, other):
        return LinkedList(*self, *other)


lst = LinkedList(3, 1, 4, 1, 5, 9)
print(lst)
print(lst.reverse())
print(len(lst), lst[0], lst[-1], lst[1:4], 4 in lst, 7 in lst)
print(lst + [2, 6], sum(lst), max(lst), sorted(lst))
first, *middle, last = lst
print(first, middle, last)
try:
    lst[10]
except IndexError as e:
    print(e)
n = Node(1)
try:
    n.color = "red"
except AttributeError as e:
    print(e)
print(Node.__init__.__annotations__)
print(list(zip(lst, "abc")), dict(enumerate(lst)))
print(lst["x"])
