# Special methods that are no functions: each is bound as an attribute of the class is, then called.
import functools, operator
class Desc:
    def __init__(self, v=None): self.v = v
    def __get__(self, o, c=None):
        print("  get", type(o).__name__, c.__name__)
        if isinstance(self.v, Exception): raise self.v
        return self.v
class Callable:
    def __call__(self, *a): print("  called", [type(x).__name__ for x in a]); return 7
def plain(*a): print("  args", [type(x).__name__ for x in a]); return 3
kinds = {
 "static": lambda: staticmethod(plain), "classm": lambda: classmethod(plain), "prop": lambda: property(lambda s: plain),
 "propnone": lambda: property(lambda s: None), "desc": lambda: Desc(plain), "descerr": lambda: Desc(KeyError(4)), "descattr": lambda: Desc(AttributeError("gone")),
 "callable": lambda: Callable(), "none": lambda: None, "builtin": lambda: len, "partial": lambda: functools.partial(plain, 1), "int": lambda: 5,
 "pm": lambda: functools.partialmethod(plain, 2), "cls": lambda: str}
uses = {
 "__init__": lambda c: c(), "__new__": lambda c: c(), "__call__": lambda c: c()(1), "__len__": lambda c: len(c()), "__bool__": lambda c: bool(c()), "__getattr__": lambda c: c().foo,
 "__getattribute__": lambda c: c().foo, "__setattr__": lambda c: setattr(c(), "a", 1), "__delattr__": lambda c: delattr(c(), "a"),
 "__getitem__": lambda c: c()[1], "__setitem__": lambda c: operator.setitem(c(), 1, 2), "__delitem__": lambda c: operator.delitem(c(), 1), "__contains__": lambda c: 1 in c(),
 "__iter__": lambda c: iter(c()), "__next__": lambda c: next(c()), "__add__": lambda c: c() + 1, "__radd__": lambda c: 1 + c(), "__iadd__": lambda c: operator.iadd(c(), 1),
 "__eq__": lambda c: c() == 1, "__lt__": lambda c: c() < 1, "__hash__": lambda c: hash(c()), "__repr__": lambda c: repr(c()), "__str__": lambda c: str(c()), "__format__": lambda c: format(c(), "x"),
 "__enter__": lambda c: withit(c), "__exit__": lambda c: withit2(c), "__index__": lambda c: [1,2,3,4,5,6,7,8][c()], "__int__": lambda c: int(c()), "__float__": lambda c: float(c()), "__neg__": lambda c: -c(),
 "__get__": lambda c: type("O", (), {"d": c()})().d, "__set__": lambda c: setattr(type("O", (), {"d": c()})(), "d", 1), "__set_name__": lambda c: type("O", (), {"d": c()}),
 "__init_subclass__": lambda c: type("O", (c,), {}), "__class_getitem__": lambda c: c[1], "__reversed__": lambda c: reversed(c()), "__missing__": lambda c: type("DD", (dict,), {"__missing__": vars(c)["__missing__"]})()[1],
 "__round__": lambda c: round(c()), "__abs__": lambda c: abs(c()), "__pow__": lambda c: pow(c(), 2), "__divmod__": lambda c: divmod(c(), 2), "__length_hint__": lambda c: operator.length_hint(c()), "__dir__": lambda c: dir(c()),
 "__await__": lambda c: awaitit(c), "__del__": lambda c: c(), "__bytes__": lambda c: bytes(c()), "__complex__": lambda c: complex(c()), "__instancecheck__": lambda c: isinstance(1, c()), "__subclasscheck__": lambda c: issubclass(int, c()), "__trunc__": lambda c: __import__("math").trunc(c()), "__invert__": lambda c: ~c(), "__matmul__": lambda c: c() @ 1, "__ne__": lambda c: c() != 1,"__sizeof__": lambda c: c().__sizeof__(), "__fspath__": lambda c: __import__("os").fspath(c()), "__mro_entries__": lambda c: type(c())and exec("class Q(x): pass", {"x": c()}), "__aiter__": lambda c: aiter(c()), "__anext__": lambda c: anext(c())}
def withit(c):
    with type("W", (c,), {"__exit__": lambda *a: None})() as x: print("  in", x)
def withit2(c):
    with type("W", (c,), {"__enter__": lambda *a: None})() as x: print("  in", x)
def awaitit(c):
    async def f(): return await c()
    try: f().send(None)
    except StopIteration as e: return e.value
left_out = {
 "propnone": "__contains__ __iter__ __hash__ __reversed__",
 "descerr": "__contains__ __iter__ __eq__ __lt__ __hash__ __repr__ __set_name__ __await__ __ne__ __aiter__ __anext__ __fspath__",
 "desc": "__fspath__",
 "builtin": "__instancecheck__ __subclasscheck__",
}
left_out["descattr"] = left_out["descerr"]
for u in "__exit__ __length_hint__ __complex__ __mro_entries__ __del__".split(): del uses[u]
for u, use in uses.items():
    for k, make in kinds.items():
        if u in left_out.get(k, "").split(): continue
        try: c = type("K", (), {u: make()})
        except Exception as e: print(u, k, "class", type(e).__name__, e); continue
        try: r = use(c); print(u, k, r if isinstance(r, (int, str, float)) else type(r).__name__)
        except Exception as e: print(u, k, type(e).__name__, e)
