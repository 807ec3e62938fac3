import inspect
from typing import Optional, Union, get_type_hints, Callable, Any, Literal, TypedDict, Protocol, runtime_checkable

def api(a, b: int = 2, /, c: str = "x", *args: float, d, e: Optional[list] = None, **kw) -> dict[str, int]:
    """Doc line.

        indented
    """
    local = 1
    return {}

sig = inspect.signature(api)
print(sig)
for p in sig.parameters.values():
    print(f"  {p.name:<5}{p.kind.name:<22}default={'-' if p.default is p.empty else repr(p.default):<5} ann={p.annotation if p.annotation is not p.empty else '-'}")
print(sig.return_annotation, get_type_hints(api)["e"], api.__annotations__["b"])
bound = sig.bind(1, d=4, z=9)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
for args, kw in (((), {}), ((1,), {}), ((1, 2, 3), {"c": 4, "d": 5})):
    try:
        sig.bind(*args, **kw)
    except TypeError as e:
        print("bind:", e)
    try:
        api(*args, **kw)
    except TypeError as e:
        print("call:", e)
print(repr(inspect.getdoc(api)), api.__code__.co_varnames, api.__code__.co_argcount, api.__defaults__, api.__kwdefaults__)

class Base:
    """Base doc."""
    def method(self): ...
    @classmethod
    def cm(cls): ...
    @staticmethod
    def sm(): ...
    @property
    def prop(self): return 1
class Sub(Base):
    def method(self, extra=None): ...
print([n for n, _ in inspect.getmembers(Sub, callable) if not n.startswith("_")], inspect.isclass(Sub), inspect.isfunction(Sub.method), inspect.ismethod(Sub().method), inspect.isgeneratorfunction(lambda: (yield)), inspect.getmro(Sub)[1].__name__, inspect.isabstract(Base), inspect.getdoc(Sub.method))
print(inspect.signature(Sub().method), inspect.signature(Sub), inspect.signature(lambda x, *, y=1: 0), inspect.currentframe().f_lineno > 0)

@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return "Quack"
print(isinstance(Duck(), Quacks), isinstance(5, Quacks))
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "Brazil"}
print(m, Movie.__annotations__, Movie.__total__)
print(Optional[int], Union[int, str, None], list[int], Callable[[int], str], Literal["a", 1], dict[str, Any], int | None, Union[int, int], tuple[int, ...], isinstance(1, int | str))
def who_called_me():
    return inspect.stack()[1].function
def caller():
    return who_called_me()
print(caller(), who_called_me())
print(callable(api), hasattr(api, "nope"), getattr(api, "nope", "default"), type(api).__name__, api.__module__, api.__qualname__, Base.method.__qualname__, (lambda: 0).__name__)
