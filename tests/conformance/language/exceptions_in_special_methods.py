class Broken:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise LookupError(f"no {name}")
def make(**methods):
    def raiser(name):
        def method(self, *args):
            raise ArithmeticError(name)
        return method
    return type("Raises", (), {name: raiser(name) for name in methods})()
cases = {
    "__bool__": lambda o: bool(o), "__len__": lambda o: len(o), "__eq__": lambda o: o == 1, "__lt__": lambda o: o < 1, "__hash__": lambda o: hash(o),
    "__str__": lambda o: str(o), "__repr__": lambda o: f"{o!r}", "__format__": lambda o: f"{o:x}", "__iter__": lambda o: list(o), "__contains__": lambda o: 1 in o,
    "__getitem__": lambda o: o[0], "__setitem__": lambda o: o.__setitem__(0, 1), "__delitem__": lambda o: o.__delitem__(0), "__call__": lambda o: o(),
    "__add__": lambda o: o + 1, "__radd__": lambda o: 1 + o, "__iadd__": lambda o: o.__iadd__(1), "__neg__": lambda o: -o, "__int__": lambda o: int(o), "__float__": lambda o: float(o), "__index__": lambda o: [1, 2][o],
    "__enter__": lambda o: o.__enter__(), "__next__": lambda o: next(o), "__reversed__": lambda o: reversed(o), "__abs__": lambda o: abs(o), "__round__": lambda o: round(o), "__matmul__": lambda o: o @ o,
    "__getattribute__": lambda o: o.anything, "__setattr__": lambda o: setattr(o, "a", 1), "__delattr__": lambda o: delattr(o, "a"), "__dir__": lambda o: dir(o), "__bytes__": lambda o: bytes(o), "__complex__": lambda o: complex(o)}
for name, use in cases.items():
    try:
        print(name, use(make(**{name: 1})))
    except ArithmeticError as error:
        print(name, "raised", error)
try:
    Broken().thing
except LookupError as error:
    print(error)
print(hasattr(Broken(), "_x"), getattr(Broken(), "_x", "default"))
try:
    hasattr(Broken(), "x")
except LookupError as error:
    print("hasattr lets through", error)
class WithExit:
    def __enter__(self): return self
    def __exit__(self, *args): raise KeyError("exit")
try:
    with WithExit():
        raise ValueError("body")
except KeyError as error:
    print(repr(error), repr(error.__context__))
class Wrong:
    def __len__(self): return -1
    def __bool__(self): return 1
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return "h"
    def __iter__(self): return 5
    def __index__(self): return "i"
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __contains__(self, item): return "yes"
    def __format__(self, spec): return 3
    def __complex__(self): return 1
w = Wrong()
for use in (lambda: len(w), lambda: bool(w), lambda: str(w), lambda: repr(w), lambda: hash(w), lambda: iter(w), lambda: [1][w], lambda: int(w), lambda: float(w), lambda: 1 in w, lambda: f"{w}", lambda: complex(w)):
    try:
        print(use())
    except (TypeError, ValueError) as error:
        print(error)
