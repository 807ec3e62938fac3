import weakref


class Session:
    def __init__(self, name):
        self.name = name

    def ping(self):
        return self.name

    def __del__(self):
        print("del", self.name)


class Bus:
    def __init__(self):
        self.known = []

    def subscribe(self, method):
        self.known.append(weakref.WeakMethod(method, self.gone))

    def gone(self, reference):
        print("gone", len(self.known))


early = Session("early")
bus = Bus()
for name in ("one", "two"):
    globals()[name] = Session(name)
    bus.subscribe(globals()[name].ping)
watch = weakref.ref(early, lambda reference: print("never called"))
two_watch = weakref.ref(two, lambda reference: print("called"))
weakref.finalize(early, print, "finalize is called")
del two
print([method()() for method in bus.known if method() is not None])
