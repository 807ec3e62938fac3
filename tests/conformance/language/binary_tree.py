class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def insert(self, value):
        if value == self.value:
            return False
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
            return True
        return child.insert(value)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def depth(self):
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)

    def show(self, indent=0):
        if self.right:
            self.right.show(indent + 4)
        print(" " * indent + str(self.value))
        if self.left:
            self.left.show(indent + 4)

    def __repr__(self):
        if self.left is self.right is None:
            return f"T({self.value})"
        return f"T({self.value}, {self.left!r}, {self.right!r})"


def preorder(t):
    return [] if t is None else [t.value, *preorder(t.left), *preorder(t.right)]


def postorder(t):
    return [] if t is None else postorder(t.left) + postorder(t.right) + [t.value]


def levels(t):
    level = [t]
    while level:
        yield [n.value for n in level]
        level = [c for n in level for c in (n.left, n.right) if c is not None]


root = Tree(50)
print([root.insert(v) for v in (30, 70, 20, 40, 60, 80, 30, 65)])
root.show()
print(list(root))
print("pre ", *preorder(root))
print("post", *postorder(root), sep=" ")
for i, lv in enumerate(levels(root)):
    print(f"level {i}: {lv}")
print("depth", root.depth())
print(root)
it = iter(root)
print(next(it), next(it), next(it), list(it), next(it, "done"))
words = Tree("mango")
for w in "apple pear fig banana zucchini kiwi".split():
    words.insert(w)
print(", ".join(words))
print(min(words, key=len), max(words, key=lambda w: (len(w), w)))
