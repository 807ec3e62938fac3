class Positive:
    def __set_name__(self, owner, name):
        print(f"[{owner.__name__}.{name}]")
        self.name = "_" + name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"{self.name[1:]} must be a number")
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be > 0, got {value}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        print("deleting", self.name)
        delattr(obj, self.name)


class Lazy:
    def __init__(self, func):
        self.func = func

    def __get__(self, obj, cls):
        if obj is None:
            return self
        print("computing", self.func.__name__)
        value = obj.__dict__[self.func.__name__] = self.func(obj)
        return value


class Product:
    price = Positive()
    weight = Positive()

    def __init__(self, price, weight):
        self.price, self.weight = price, weight

    @Lazy
    def per_kilo(self):
        return self.price / self.weight

    @property
    def label(self):
        """The label."""
        return self._label.upper()

    @label.setter
    def label(self, text):
        self._label = text.strip()

    @label.deleter
    def label(self):
        self._label = "(none)"

    @staticmethod
    def unit():
        return "kg"


p = Product(10, 4)
print(p.per_kilo, p.per_kilo, p.unit(), Product.unit())
for attr, value in [("price", -1), ("weight", "heavy"), ("price", 2.5)]:
    try:
        setattr(p, attr, value)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(p.price, vars(p))
p.label = "  fresh eggs "
print(p.label, Product.label.__doc__)
del p.label
print(p.label)
del p.price
print(p.price, isinstance(Product.price, Positive))
print(type(Product.__dict__["label"]).__name__, Product.__dict__["unit"].__class__.__name__)
try:
    Product.label.fget(3)
except AttributeError as e:
    print(e)
