import inspect
import types
from types import SimpleNamespace, MappingProxyType


def sample(a, b: int = 2, *args, key: str = "k", **kw) -> bool:
    """Sample docstring.

    More text.
    """
    return True


sig = inspect.signature(sample)
print(sig, list(sig.parameters), sig.return_annotation)
for name, p in sig.parameters.items():
    print(f"{name:5} {p.kind.name:22} default={p.default if p.default is not p.empty else '-'}")
bound = sig.bind(1, 2, 3, key="x", z=9)
print(bound.arguments, bound.args, bound.kwargs)
try:
    sig.bind()
except TypeError as e:
    print(e)
print(inspect.getdoc(sample), sample.__annotations__, sample.__defaults__, sample.__kwdefaults__, sample.__code__.co_varnames, sample.__code__.co_argcount)


def gen():
    x = 1
    yield x


async def coro():
    pass


class Widget:
    """A widget."""
    size = 3

    def method(self, n):
        return n

    @classmethod
    def build(cls):
        return cls()

    @staticmethod
    def helper():
        pass


g = gen()
print(inspect.isfunction(sample), inspect.isgeneratorfunction(gen), inspect.iscoroutinefunction(coro), inspect.isclass(Widget), inspect.ismethod(Widget().method), inspect.isgenerator(g), inspect.isbuiltin(len))
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
print([n for n, v in inspect.getmembers(Widget, inspect.isfunction)], inspect.signature(Widget.method), inspect.signature(Widget().method), Widget.__doc__, Widget.__module__, Widget.__qualname__)
ns = SimpleNamespace(x=1, name="ns")
ns.y = [2]
print(ns, ns == SimpleNamespace(x=1, name="ns", y=[2]), vars(ns))
ro = MappingProxyType({"a": 1})
print(ro["a"], ro, len(ro))
try:
    ro["b"] = 2
except TypeError as e:
    print(e)
print(isinstance(sample, types.FunctionType), isinstance(lambda: 0, types.LambdaType), type(g) is types.GeneratorType, isinstance(Widget.build, types.MethodType), types.NoneType is type(None))
w = Widget()
w.method = types.MethodType(lambda self, n: (type(self).__name__, n), w)
print(w.method(5), w.method.__self__ is w, Widget.build.__self__ is Widget, Widget.method(None, 7))
print(type(1), type("s"), type(None), type(...), type(len), type(sample), type(Widget), type(w), type(type), type([].append), type({}.keys()), sep="\n")
print(repr(int), str(Widget), (lambda: 0).__name__, len.__name__, [].append.__name__, callable(Widget), callable(w))
f = types.FunctionType(sample.__code__, globals(), "renamed", (10, 20))
print(f.__name__, f(key=None), inspect.signature(f))
Dyn = type("Dyn", (Widget,), {"size": 9, "double": lambda self: self.size * 2})
print(Dyn().double(), Dyn.__name__, Dyn.__mro__[1].__name__, issubclass(Dyn, Widget), inspect.getmro(Dyn) == Dyn.__mro__)
frame = inspect.currentframe()
print(frame.f_lineno > 0, frame.f_code.co_name, "sample" in frame.f_globals)


def caller_name():
    return inspect.stack()[1].function if False else inspect.currentframe().f_back.f_code.co_name


def outer():
    return caller_name()


print(outer())
