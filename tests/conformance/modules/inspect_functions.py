import functools
import inspect


def f(a, b=2, *args, c, d=4, **kw) -> int:
    """Doc of f.

    More."""


async def co(): pass
def gen(): yield
async def agen(): yield
class C:
    "Doc of C."
    def m(self, x: int = 1): pass
    @staticmethod
    def s(y): pass
    @classmethod
    def k(cls, z): pass
    @property
    def p(self): return 1


print(inspect.signature(f), inspect.signature(C.m), inspect.signature(C().m), inspect.signature(C.s), inspect.signature(C.k), inspect.signature(C), inspect.signature(lambda: 0), inspect.signature(functools.partial(f, 1)))
sig = inspect.signature(f)
for name, param in sig.parameters.items():
    print(name, param.kind, param.default is inspect.Parameter.empty or param.default, param.annotation is param.empty, str(param))
print(sig.return_annotation, list(sig.parameters), len(sig.parameters), sig.parameters["b"].default, sig.parameters["c"].kind == inspect.Parameter.KEYWORD_ONLY, sig.parameters["args"].kind.name)
bound = sig.bind(1, 2, 3, c=5, z=9)
print(bound.arguments, bound.args, bound.kwargs)
bound = sig.bind(1, c=5)
bound.apply_defaults()
print(bound.arguments)
for call in (lambda: sig.bind(), lambda: sig.bind(1), lambda: inspect.signature(C.s).bind(1, 2), lambda: inspect.signature(5), lambda: inspect.signature(C.s).bind(q=1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(inspect.isfunction(f), inspect.isfunction(len), inspect.isbuiltin(len), inspect.ismethod(C().m), inspect.ismethod(C.m), inspect.isclass(C), inspect.ismodule(inspect), inspect.isgeneratorfunction(gen), inspect.iscoroutinefunction(co), inspect.isasyncgenfunction(agen), inspect.isgenerator(gen()), inspect.isroutine(len), inspect.isabstract(C), inspect.isawaitable(5))
c = co()
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c))
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g), inspect.isasyncgen(agen()))
print(inspect.getdoc(f), inspect.getdoc(C), inspect.getmro(C)[0].__name__, [n for n, _ in inspect.getmembers(C, inspect.isfunction)], inspect.getmodule(f).__name__ if inspect.getmodule(f) else None, inspect.unwrap(f) is f)


def where(): return inspect.currentframe().f_code.co_name, inspect.currentframe().f_back.f_code.co_name, inspect.stack()[0].function


print(where(), inspect.getfullargspec(f).args, inspect.getfullargspec(f).kwonlyargs, inspect.cleandoc("  a\n    b\n    c"))
