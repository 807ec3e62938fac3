from dataclasses import *
from typing import *
@dataclass
class A:
    x: int
    y: "str" = "a"
    z: list[int] = field(default_factory=list)
    o: Optional[int] = None
    w: float = field(default=1.5, kw_only=True)
    c: ClassVar[int] = 3
    h: int = field(init=False, default=2)
    u: int | None = None
    d: Dict[str, List[int]] = field(default_factory=dict)
    cb: Callable[[int], str] = print
print(A.__doc__)
@dataclass
class B:
    "own"
    x: int
print(B.__doc__)
@dataclass
class E: pass
print(E.__doc__)
@dataclass(init=False)
class F:
    x: int
    def __init__(self, q, *a, r=1): pass
print(F.__doc__)
@dataclass(init=False)
class G:
    x: int
print(G.__doc__)
@dataclass
class H(A):
    k: A = None
print(H.__doc__)
print(make_dataclass('M', ['a', ('b', int, 3)]).__doc__)
