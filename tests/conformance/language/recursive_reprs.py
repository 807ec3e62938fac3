items = [1]
items.append(items)
print(items, str(items), [items])
d = {"self": None}
d["self"] = d
d["list"] = [d]
print(d)
t = ([],)
t[0].append(t)
print(t)
from collections import deque, defaultdict, OrderedDict, UserList
q = deque([1])
q.append(q)
dd = defaultdict(list)
dd["me"] = dd
od = OrderedDict()
od["me"] = od
print(q, dd, od)
class Node:
    def __init__(self, value): self.value, self.next = value, None
    def __repr__(self): return f"Node({self.value}, {self.next})"
n = Node(1)
n.next = n
try:
    repr(n)
except RecursionError as error:
    print("RecursionError", str(error)[:32])
from dataclasses import dataclass, field
@dataclass
class Tree:
    name: str
    children: list = field(default_factory=list)
tree = Tree("root")
tree.children.append(tree)
print(tree)
s = {frozenset([1])}
print(s, {"a": {"b": {"c": [(), {}, set()]}}})
from reprlib import recursive_repr
class Loop:
    def __init__(self): self.me = self
    @recursive_repr("<...>")
    def __repr__(self): return f"<Loop {self.me!r}>"
print(Loop())
try:
    print(items == [1, items], d == d)
    other = [1]
    other.append(other)
    print(items == other)
except RecursionError as error:
    print("RecursionError", error)
