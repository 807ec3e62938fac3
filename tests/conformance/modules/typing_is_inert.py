from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, List, Literal, NamedTuple, NewType, Optional, Protocol, Tuple, TypedDict, TypeVar, Union, cast, overload, runtime_checkable

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T")
K = TypeVar("K", int, str)
UserId = NewType("UserId", int)
Numbers = List[int]


def first(items: Iterable[T], default: Optional[T] = None) -> Union[T, None]:
    for item in items: return item
    return default


class Stack(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self) -> None: self.items: list[T] = []
    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self
    def pop(self) -> T: return self.items.pop()


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self) -> None: print("closed")


class Movie(TypedDict, total=False):
    title: str
    year: int


class Pair(NamedTuple):
    left: int
    right: str = "r"


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x): return x * 2


MAX: Final = 10
mode: Literal["r", "w"] = "r"
handler: Callable[[int, str], bool] = lambda n, s: n == len(s)
mapping: Dict[str, Tuple[int, ...]] = {"a": (1, 2)}
anything: Any = cast(int, "not converted")
s = Stack[int]().push(1).push(2)
print(first([3, 4]), first([], 9), first([]), s.pop(), s.items, UserId(5) + 1, UserId.__name__, double(4), double("ab"), MAX, mode, handler(2, "ab"), mapping, anything)
print(isinstance(File(), Closer), isinstance(5, Closer), Movie(title="Up", year=2009), Movie(title="x")["title"], Pair(1), Pair(1, "x").right, T.__name__, first.__annotations__, Stack.__annotations__, Pair.__annotations__)
x: int
y: "forward reference" = 5
print(y, __annotations__["x"], "x" in globals(), Numbers == List[int], typing.get_type_hints is not None)


def untyped(a: undefined_name, *b: also.missing) -> 'whatever': return a


print(untyped("runs"), untyped.__annotations__)


class Node(Generic[K]):
    def __init__(self, value: K, next: Node | None = None): self.value, self.next = value, next
    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


print(list(Node(1, Node(2, Node(3)))), Node.__name__, Node[int](5).value)
