import asyncio, collections, contextlib, functools, queue, re, contextvars, concurrent.futures, os, weakref, itertools, types
from collections.abc import Iterable, Mapping, Callable
for thing in (list[int], dict[str, list[int]], tuple[int, ...], type[int], collections.deque[int], collections.defaultdict[str, int], collections.Counter[str], collections.OrderedDict[str, int], collections.ChainMap[str, int], asyncio.Queue[int], asyncio.Future[str], asyncio.Task[None], queue.Queue[int], functools.partial[int], functools.cached_property[int], contextlib.AbstractContextManager[int], re.Pattern[str], re.Match[str], contextvars.ContextVar[int], concurrent.futures.Future[int], os.PathLike[str], weakref.WeakSet[int], itertools.chain[int], Iterable[int], Mapping[str, int]):
    print(thing, thing.__origin__.__name__, thing.__args__)
class Stack(collections.UserList[int]): pass
class Table(dict[str, int]): pass
class Walk(Iterable[int]):
    def __iter__(self): return iter((1, 2))
print(Stack([1]), Table(a=1), list(Walk()), Table.__mro__[1], list[int]("ab"), list[int] == list[int], int | None, (int | str).__args__)
for call in (lambda: int[str], lambda: str[int], lambda: isinstance([], list[int]), lambda: asyncio.Event[int]):
    try:
        print(call())
    except TypeError as error:
        print(error)
