import copy
class Node:
    def __init__(self, value, *links): self.value, self.links = value, list(links)
a = Node([1])
a.links.append(a)
s, d = copy.copy(a), copy.deepcopy(a)
print(s.value is a.value, s.links is a.links, d.value is a.value, d.links[0] is d, d.value)
class Custom:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return f"deep {type(memo).__name__}"
print(copy.copy(Custom()), copy.deepcopy([Custom(), Custom()]), copy.copy([1, [2]]), copy.deepcopy((1, (2,))), copy.copy("x"))
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared, copy.deepcopy({"k": {1, 2}, (1,): b"x"}), copy.copy(len) is len, copy.deepcopy(Node) is Node)
class Slotted:
    __slots__ = ("x",)
o = Slotted()
o.x = [1]
print(copy.copy(o).x is o.x, copy.deepcopy(o).x is o.x)
