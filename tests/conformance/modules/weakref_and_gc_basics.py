import gc
import weakref


class Thing:
    def __init__(self, name): self.name = name
    def __repr__(self): return f"Thing({self.name})"
    def __del__(self): print("gone:", self.name)


t = Thing("a")
r = weakref.ref(t)
print(r() is t, r().name)
t2 = t
del t
print(r() is not None)
del t2
print(r())
cb = weakref.ref(x := Thing("b"), lambda ref: print("callback", ref() is None))
del x
cache = weakref.WeakValueDictionary()
keep = Thing("kept")
cache["k"] = keep
cache["temp"] = Thing("temp")
print(sorted(cache.keys()), cache["k"], "temp" in cache, len(cache))
del keep
print(dict(cache))
names = weakref.WeakKeyDictionary()
key = Thing("key")
names[key] = "value"
print(names[key], len(names))
del key
print(len(names))
live = weakref.WeakSet()
a, b = Thing("s1"), Thing("s2")
live.add(a)
live.add(b)
print(len(live), a in live)
del a
print(len(live))


class Node:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self.parent = weakref.ref(parent) if parent else None
        if parent: parent.children.append(self)


root = Node("root")
child = Node("child", root)
print(child.parent().name, [c.name for c in root.children])
del root
print(child.parent())
for bad in (lambda: weakref.ref(5), lambda: weakref.ref("s"), lambda: weakref.ref([])):
    try:
        bad()
    except TypeError as error:
        print(error)
cycle = Thing("cycle")
cycle.self = cycle
del cycle
print("collecting")
print(gc.collect() >= 1)
done = Thing("end of program")
finalizer = weakref.finalize(done, print, "finalized", "done")
print(finalizer.alive)
del done
print(finalizer.alive)
