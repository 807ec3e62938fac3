"""gc tells who refers to an object, to what an object refers, and what there is."""
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


class Slotted:
    __slots__ = ('item',)


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


target = Node('target')
holder, listed = {'k': target}, [target, target]
node = Node('other')
node.next = target
slotted = Slotted()
slotted.item = target
refs = gc.get_referrers(target)
print([any(ref is each for ref in refs) for each in (holder, listed, globals(), node, slotted, [])], len(refs))
print([type(ref).__name__ for ref in gc.get_referrers(listed)])
print(gc.get_referrers(Node('nobody')))
print(gc.get_referents(listed) == [target, target], gc.get_referents({'a': 1}, (2,)), gc.get_referents(5),
      gc.get_referents({1: 'b'}), gc.get_referents('x', []))
print(any(each is target for each in gc.get_referents(node)), any(each is target for each in gc.get_referents(slotted)))


def closing():
    return target, inside


inside = [1]
method = node.__init__
print(any(each is node for each in gc.get_referents(method)))
nodes = [each for each in gc.get_objects() if isinstance(each, Node)]
print(sorted(each.name for each in nodes))
del nodes, refs
node.next = None
print(sum(type(each) is Slotted for each in gc.get_objects()), type(gc.get_objects(0)).__name__)
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count(), gc.get_debug(), gc.set_debug(gc.DEBUG_STATS & 0))
for bad in (lambda: gc.collect(5), lambda: gc.collect('x'), lambda: gc.set_threshold(), lambda: gc.set_threshold(1, 2, 'c'),
            lambda: gc.get_objects(generation=9), lambda: gc.get_objects(-2), lambda: gc.get_objects('x')):
    told(bad)
gc.set_threshold(100, 5)
print(gc.get_threshold(), [sorted(each) for each in gc.get_stats()], len(gc.get_count()))
