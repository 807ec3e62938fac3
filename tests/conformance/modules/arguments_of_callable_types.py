# get_args() and get_origin() of callables, of the module typing and of collections.abc.
import collections.abc as abc
import typing

P, T = typing.ParamSpec("P"), typing.TypeVar("T")
for each in (abc.Callable[[int], str], abc.Callable[..., str], abc.Callable[[], int],
             typing.Callable[[int], str], typing.Callable[..., str], typing.Callable[[], int],
             typing.Callable[[int, str], None], abc.Callable[P, T], typing.Callable[P, T],
             list[int], dict[str, int], int | str, typing.Optional[int],
             typing.Annotated[int, 1], abc.Callable, typing.Callable, abc.Iterator[int],
             typing.Literal[1, 2]):
    print(each, typing.get_args(each), typing.get_origin(each))
