order = []
def note(x):
    order.append(x)
    return x
class Base:
    note("base body")
class Body(note(Base), metaclass=note(type)):
    """Its text."""
    a = note("a")
    b = [note(n) for n in (1, 2)]
    if a:
        conditional = True
    for i in range(3):
        pass
    def method(self): return self.a, __class__.__name__
    c = method
    locals()["dynamic"] = 5
    print(__name__, __qualname__, sorted(k for k in locals() if not k.startswith("__")))
    class Inner:
        def __repr__(self): return f"<{type(self).__qualname__}>"
    inner = Inner()
    x: int = 3
    y: "str"
    del i
print(order, Body.__doc__, Body.conditional, Body.dynamic, Body().method(), Body().c(), Body.inner, Body.__annotations__)
print(Body.__name__, Body.__qualname__, Body.__module__, Body.__bases__, Body.__mro__, hasattr(Body, "i"), Body.__dict__["a"])
def factory(n):
    class Made:
        value = n
        def get(self): return n
    return Made
A, B = factory(1), factory(2)
print(A.value, B().get(), A is B, A.__qualname__, A)
x = "global"
def f():
    x = "function"
    class C:
        print(x)
        x = "class"
        print(x)
        def m(self): return x
    return C().m(), C.x
print(f())
class Empty: ...
class Pass(Empty): pass
print(Empty.__doc__, Pass.__mro__[1] is Empty, type("Dynamic", (Empty,), {"v": 1, "m": lambda self: self.v})().m())
class Meta(type):
    def __call__(cls, *args):
        print("making", cls.__name__, args)
        return super().__call__(*args)
    def __getattr__(cls, name): return f"meta {name}"
    def __len__(cls): return 42
class WithMeta(metaclass=Meta):
    def __init__(self, v): self.v = v
print(WithMeta(3).v, WithMeta.anything, len(WithMeta), type(WithMeta))
for make in (lambda: type("X", (int, str), {}), lambda: type("X", (A, Empty, A), {}), lambda: type("X", (bool,), {}), lambda: type("X", (5,), {}), lambda: type("X", (object, Empty), {}), lambda: type(1, (), {}), lambda: type("X", (), {})(1)):
    try:
        print(make())
    except TypeError as error:
        print(str(error).replace("\n", " "))
