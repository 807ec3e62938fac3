class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if index < 0:
            index += self.size
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(index)

    def reverse(self):
        before, node = None, self.head
        while node:
            node.next, before, node = before, node, node.next
        self.head = before

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


items = LinkedList("abc")
items.push("z")
print(items, len(items), items[1], items[-1], "b" in items, list(items), bool(LinkedList()))
items.reverse()
print(items, items.pop(), items, max(items), sorted(items), [*items, *LinkedList([1])])
try:
    items[10]
except IndexError as error:
    print("IndexError", error)
try:
    LinkedList().pop()
except IndexError as error:
    print(error)


class Tree:
    def __init__(self): self.root = None

    def insert(self, key):
        place, side = self, "root"
        while (node := getattr(place, side)) is not None:
            if key == node.key: return False
            place, side = node, "left" if key < node.key else "right"
        setattr(place, side, type("Leaf", (), {"key": key, "left": None, "right": None})())
        return True

    def walk(self, node="start"):
        if node == "start": node = self.root
        if node is not None:
            yield from self.walk(node.left)
            yield node.key
            yield from self.walk(node.right)

    def height(self, node="start"):
        if node == "start": node = self.root
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))


tree = Tree()
print([tree.insert(k) for k in (5, 2, 8, 1, 9, 2, 7)], list(tree.walk()), tree.height(), tree.root.right.key)


class Stack(list):
    push = list.append
    def peek(self): return self[-1] if self else None


def balanced(text):
    stack, pairs = Stack(), {")": "(", "]": "[", "}": "{"}
    for ch in text:
        if ch in pairs.values(): stack.push(ch)
        elif ch in pairs and (stack.peek() != pairs[ch] or not stack.pop()): return False
    return not stack


print([balanced(t) for t in ("([]{})", "([)]", "((", "", ")", "{[()()]}")])


class LRU:
    def __init__(self, size): self.size, self.data = size, {}
    def get(self, key):
        if key not in self.data: return -1
        self.data[key] = value = self.data.pop(key)
        return value
    def put(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        if len(self.data) > self.size: del self.data[next(iter(self.data))]


cache = LRU(2)
cache.put("a", 1); cache.put("b", 2); cache.get("a"); cache.put("c", 3)
print(cache.data, cache.get("b"), cache.get("a"))
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}


def topological(graph):
    seen, order = set(), []
    def visit(n):
        if n not in seen:
            seen.add(n)
            for m in graph[n]: visit(m)
            order.append(n)
    for n in graph: visit(n)
    return order[::-1]


print(topological(graph))
