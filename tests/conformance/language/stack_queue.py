class Stack:
    def __init__(self, iterable=()):
        self._items = list(iterable)

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty stack")
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)

    def __contains__(self, x):
        print(f"  (looking for {x!r})")
        return x in self._items

    def __repr__(self):
        return f"<Stack {self._items}>"


class MyQueue:
    """A queue made of two stacks."""

    def __init__(self):
        self.inbox, self.outbox = Stack(), Stack()

    def enqueue(self, x):
        self.inbox.push(x)

    def dequeue(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.push(self.inbox.pop())
        return self.outbox.pop()


def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = Stack()
    for i, ch in enumerate(text, start=1):
        if ch in "([{":
            stack.push((ch, i))
        elif ch in pairs:
            if not stack or stack.peek()[0] != pairs[ch]:
                return f"unexpected {ch!r} at {i}"
            stack.pop()
    if stack:
        ch, i = stack.peek()
        return f"{ch!r} at {i} never closed"
    return "ok"


s = Stack("abc")
s.push([1, 2])
print(s, len(s), bool(s), list(s))
print("b" in s, "z" in s)
print(s.pop(), s.pop(), s.peek())
for t in ["(a[b]{c})", "(]", "((x)", "", "}", "f(x[1])+{'k': (1,)}"]:
    print(f"{t!r:>24} -> {balanced(t)}")
q = MyQueue()
for n in range(5):
    q.enqueue(n * n)
print(q.dequeue(), q.dequeue())
q.enqueue("last")
print([q.dequeue() for _ in range(4)])
try:
    q.dequeue()
except IndexError as e:
    print("IndexError:", e)
print(MyQueue.__doc__)
