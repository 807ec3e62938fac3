from typing import *
import typing
print(Optional[int], Union[int, str, None], list[int], Callable[[int], str], Literal["a", 1], dict[str, Any], Union[int,int], Tuple[int, ...], List[int], Dict[str, List[int]], Callable[..., Any], Optional[List[str]])
T = TypeVar('T'); K = TypeVar('K', bound=int)
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], Stack.__parameters__, isinstance(s, Stack), Stack.__mro__)
class Pair(Generic[T, K]): pass
print(Pair[str, int], T, K, Pair.__parameters__)
try: Pair[int]
except TypeError as e: print(e)
class P(NamedTuple):
    x: int
    y: float = 1.5
    def norm(self): return self.x
print(P(1), P(1, y=2).norm(), P._fields, P._field_defaults, P.__annotations__)
@runtime_checkable
class Quacks(Protocol):
    def quack(self) -> str: ...
class Duck:
    def quack(self): return 'q'
print(isinstance(Duck(), Quacks), isinstance(5, Quacks), issubclass(Duck, Quacks))
class NonRT(Protocol):
    def f(self): ...
try: isinstance(1, NonRT)
except TypeError as e: print(e)
try: NonRT()
except TypeError as e: print(e)
class Impl(NonRT):
    def f(self): return 3
print(Impl().f())
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {"title": "Brazil"}
print(m, Movie.__annotations__, Movie.__total__, Movie(title='x'), Movie.__optional_keys__ == {'title','year'})
def f(a: int, b: 'Stack', c: Optional[str] = None, *d: List[int]) -> 'int': ...
print(get_type_hints(f))
class C:
    a: int
    b: 'C'
    c: ClassVar[int] = 3
print(get_type_hints(C))
print(get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int, str], bool]), get_origin(Union[int, str]), get_origin(int | str), get_args(int | None), get_origin(int), get_args(Literal[1, 2]))
UserId = NewType('UserId', int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__)
print(Annotated[int, 'meta'], get_type_hints(f, include_extras=True)['a'], Final[int], ClassVar[str], Type[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None])
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3), cast(int, 'x'), TYPE_CHECKING, Any, NoReturn, Self)
for bad in (lambda: List[int](), lambda: Union[int, str](), lambda: isinstance([], List[int]), lambda: Optional[int, str], lambda: Any(), lambda: Callable[int]):
    try: print(bad())
    except TypeError as e: print('TypeError:', e)
print(isinstance([], List), isinstance({}, Mapping), isinstance(3, (int, str)), List, Dict, Callable, Iterable[T][int], Dict[str, T][int])
class Node(Generic[T]):
    def __init__(self, v: T, nxt: Optional['Node[T]'] = None): self.v, self.nxt = v, nxt
print(Node(1, Node(2)).nxt.v, Node.__init__.__annotations__)
Vec = List[float]; print(Vec, Union[Vec, None], list[T], Iterator[int], Generator[int, None, str], Awaitable[int], AsyncIterator[str], Coroutine[Any, Any, int])
class Sub(Stack[int]): pass
print(Sub.__mro__[1], Sub().items, Sub.__orig_bases__)
class D(Dict[str, int]): pass
print(D(a=1), D.__mro__[1])
Pt = NamedTuple('Pt', [('x', int), ('y', int)]); print(Pt(1, 2), Pt.__annotations__)
print(SupportsInt, isinstance(3, SupportsInt), isinstance('a', SupportsFloat), int | None | str, Optional['Foo'], ForwardRef('x'))
try: assert_never(3)
except AssertionError as e: print(e)
