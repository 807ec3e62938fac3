class Pizza:
    toppings_known = ["ham"]

    def __init__(self, *toppings): self.toppings = toppings
    def __repr__(self): return f"{type(self).__name__}{self.toppings}"
    @classmethod
    def margherita(cls): return cls("tomato", "cheese")
    @classmethod
    def learn(cls, name):
        cls.toppings_known = cls.toppings_known + [name]
        return cls.toppings_known
    @staticmethod
    def area(r): return 3 * r * r


class Calzone(Pizza):
    pass


print(Pizza.margherita(), Calzone.margherita(), Pizza("x").margherita(), Pizza.area(2), Calzone("y").area(1))
print(Calzone.learn("figs"), Pizza.toppings_known, Calzone.toppings_known, Pizza.learn("nuts"), Calzone.toppings_known)
print(Pizza.__dict__["area"].__func__(1), Pizza.margherita.__func__.__name__, Pizza.margherita.__self__.__name__, Calzone.margherita.__self__.__name__)
bound = Calzone.margherita
print(bound(), Pizza.margherita == Pizza.margherita, callable(Pizza.__dict__["area"]))
setattr(Pizza, "late", classmethod(lambda cls: cls.__name__))
Pizza.free = staticmethod(lambda: "free")
Pizza.shout = lambda self, n=1: "!" * n
print(Calzone.late(), Pizza().free(), Pizza().shout(3), Pizza.shout(Pizza()))
for bad in (lambda: Pizza.area(), lambda: Pizza.margherita(1), lambda: Pizza().late(2), lambda: Pizza.shout(), lambda: Pizza().free(1)):
    try:
        bad()
    except TypeError as error:
        print(error)
