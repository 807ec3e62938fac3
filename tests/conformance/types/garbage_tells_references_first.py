# Of a cycle, weak references are told before anything is finalised.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, reference() is None)


a, b = Node("a"), Node("b")
a.other, b.other = b, a
reference = weakref.ref(a, lambda gone: print("told", gone() is None))
second = weakref.ref(b, lambda gone: print("told of b"))
a.own = weakref.ref(b, lambda gone: print("never: it is garbage itself"))
weakref.finalize(a, print, "finalize a")
table = weakref.WeakValueDictionary(a=a)
del a, b
print(gc.collect() > 0, len(table))


class Phoenix(Node):
    def __del__(self):
        global saved
        saved = self


gone = Phoenix("phoenix")
print(gc.is_finalized(gone))
del gone
print(saved.name, gc.is_finalized(saved))
