from typing import TypeVar, Generic, Optional, Union, Protocol, runtime_checkable, TypedDict, Literal, Any, cast, get_type_hints, overload, Final, Callable, Iterator, NewType, Annotated
from dataclasses import dataclass

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")
UserId = NewType("UserId", int)
MAX: Final = 10

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...

class Circle:
    def draw(self) -> str:
        return "()"

class Movie(TypedDict, total=False):
    title: str
    year: int

@dataclass
class Result(Generic[T]):
    value: Optional[T] = None
    error: str | None = None

    def map(self, f: Callable[[T], Any]) -> "Result":
        return self if self.error else Result(f(self.value))

@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2

def area(kind: Literal["square", "circle"], size: float = 1.0) -> float | int:
    return size * size if kind == "square" else 3 * size * size

s = Stack[int]().push(1).push(2)
print(list(s), s.pop(), type(s).__name__, Stack[str]().push("x").items)
print(isinstance(Circle(), Drawable), isinstance(5, Drawable), issubclass(Circle, Drawable))
m: Movie = {"title": "Alien", "year": 1979}
print(m, type(m), Movie(title="X"), Movie.__annotations__)
print(Result(4).map(lambda v: v + 0.5), Result(error="bad").map(str), double(4), double("ab"))
print(get_type_hints(area), area.__annotations__["size"], cast(int, "not checked"), UserId(5) + 1, UserId.__name__)
print(Optional[int], Union[int, str, None], list[int], dict[str, list[int]], int | None, Callable[[int], str], Literal["a", 1], Any, tuple[int, ...], T, Stack[int], Annotated[int, "meta"])
print(Union[int, int], Optional[None], (int | str) == Union[int, str], isinstance(3, int | str), list[int] == list[int], list[int].__origin__, dict[str, int].__args__)
x: int = "wrong but fine"
y: list
print(x, __annotations__["x"], "y" in globals())
try:
    isinstance([], list[int])
except TypeError as e:
    print(e)
try:
    Stack[int, str]
except TypeError as e:
    print(e)
try:
    Drawable()
except TypeError as e:
    print(e)

def annotated(a: "undefined_name", *b: 5 > 3, **c: print("evaluated")) -> [1]:
    pass

print(annotated.__annotations__)
