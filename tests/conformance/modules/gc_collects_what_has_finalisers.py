# One gc.collect() frees a cycle whose objects have finalisers, but for what these bring back to life.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


kept = []


class Lazarus(Node):
    def __del__(self):
        print('risen', self.name)
        kept.append(self)


class Plain:
    pass


def ring(kind, *names):
    nodes = [kind(name) for name in names]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.next = b
    return weakref.ref(nodes[0])


first = ring(Node, 'a', 'b')
print(first() is None)
print(gc.collect() > 0, first() is None)
print(gc.collect())
second = ring(Lazarus, 'x')
gc.collect()
print(kept[0].name, kept[0].next is kept[0])
kept.clear()
gc.collect()
print(kept, gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked('a'), gc.is_tracked({}), gc.is_tracked({'a': []}), gc.is_tracked(Plain()))
