# Too many or too few arguments; protocols that inherit that they can be checked.
from typing import ClassVar, Dict, Final, List, Protocol, TypeGuard, TypeVar, runtime_checkable

T = TypeVar("T")
U = TypeVar("U")


def told(attempt):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


told(lambda: list[T][int, str])
told(lambda: dict[T, U][int])
told(lambda: dict[T, list[U]][int, str])
told(lambda: dict[str, int][str])
told(lambda: List[T][int, str])
told(lambda: Dict[str, T][int, int])
told(lambda: ClassVar[int, str])
told(lambda: Final[int, str])
told(lambda: TypeGuard[int, str])


@runtime_checkable
class Named(Protocol):
    name: str


class Sized(Named, Protocol):
    def size(self): ...


class Plain(Protocol):
    def size(self): ...


class Box:
    name = "box"

    def size(self):
        return 1


told(lambda: isinstance(Box(), Sized))
told(lambda: isinstance(3, Sized))
told(lambda: isinstance(Box(), Plain))
told(lambda: issubclass(Box, Sized))
