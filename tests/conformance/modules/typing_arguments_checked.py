# Which forms may stand in the brackets of others.
from typing import *
import typing as t
T = TypeVar("T")
class Config: ...
def f(a: int, b: "list[str]" = [], *c: float, d: Config = None, **e: Any) -> dict[str, T]: ...
print(f.__annotations__)
print(get_type_hints(f))
def g(b: "list[str]" = []): ...
print(get_type_hints(g))
try: print(ClassVar[ClassVar[int]])
except TypeError as e: print(e)
try: print(Final[ClassVar[int]])
except TypeError as e: print(e)
try: print(Optional[ClassVar[int]])
except TypeError as e: print(e)
try: print(List[Final])
except TypeError as e: print(e)
class S(Generic[T]): ...
try: type("S2", (S[int],), {})
except TypeError as e: print(e)
import types
print(types.new_class("S3", (S[int],)).__mro__)
import typing as t
from typing import get_type_hints, Optional, Any, TypeVar
T = TypeVar("T")
class Config: ...
def f(a: int, b: "list[str]" = [], *c: float, d: Config = None, **e: Any) -> dict[str, T]: ...
print(f.__annotations__)
print(get_type_hints(f))
