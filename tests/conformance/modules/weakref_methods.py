"""References to methods: which reference a callback is given, and what equals what."""
import weakref


class Bus:
    def __init__(self):
        self.listeners = []

    def subscribe(self, method):
        self.listeners.append(weakref.WeakMethod(method, self.forget))

    def forget(self, reference):
        print("forgotten:", self.listeners.index(reference), reference(), reference in self.listeners)
        self.listeners.remove(reference)

    def publish(self, event):
        for reference in list(self.listeners):
            method = reference()
            if method is not None:
                method(event)
        return len(self.listeners)


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, event):
        print(self.name, "hears", event)

    def other(self, event):
        print("other")


bus = Bus()
first, second = Listener("first"), Listener("second")
bus.subscribe(first.hear)
bus.subscribe(second.hear)
bus.subscribe(second.other)
print(bus.publish("one"))
del first
print(bus.publish("two"))
print(weakref.WeakMethod(second.hear) == weakref.WeakMethod(second.hear),
      weakref.WeakMethod(second.hear) == weakref.WeakMethod(second.other),
      hash(weakref.WeakMethod(second.hear)) == hash(weakref.WeakMethod(second.hear)),
      isinstance(weakref.WeakMethod(second.hear), weakref.ref))
del second
print(bus.publish("three"))
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print(error)


class Tagged(weakref.ref):
    def __new__(cls, target, tag):
        return super().__new__(cls, target, cls.gone)

    def __init__(self, target, tag):
        super().__init__(target)
        self.tag = tag

    def gone(self):
        print("gone", self.tag, self())


kept = Listener("kept")
tagged = Tagged(kept, "t")
print(tagged() is kept, tagged == weakref.ref(kept), weakref.ref(kept) == tagged, tagged.tag)
del kept
print(tagged == weakref.ref(Listener), tagged())
