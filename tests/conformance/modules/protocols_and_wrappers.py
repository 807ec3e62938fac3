"""What abstract classes add and recognise; partial() and lru_cache() of methods."""
import asyncio
import concurrent.futures
import contextlib
import functools
from collections import deque
from collections.abc import AsyncGenerator, Coroutine, Generator, MutableSequence, Sequence, Set

print(isinstance(deque(), MutableSequence), issubclass(deque, Sequence))


class Counting(Generator):
    def __init__(self):
        self.number = 0

    def send(self, value):
        self.number += 1
        return self.number

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


counting = Counting()
print(next(counting), next(counting), counting.close())
try:
    counting.throw(ValueError('thrown'))
except ValueError as error:
    print(repr(error))


class Stubborn(Counting):
    def throw(self, typ, val=None, tb=None):
        return 'still here'

try:
    Stubborn().close()
except RuntimeError as error:
    print(error)

for kind in (Generator, Coroutine, AsyncGenerator):
    try:
        kind()
    except TypeError as error:
        print(error)


class Unique(Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    __hash__ = Set._hash


print(hash(Unique([1, 2, 3])) == hash(Unique([3, 2, 1])), {frozenset({1}): 'found'}[Unique([1])])


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


class NoManager(Manager):
    __exit__ = None


class AsyncManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return False


print(issubclass(Manager, contextlib.AbstractContextManager),
      issubclass(NoManager, contextlib.AbstractContextManager),
      isinstance(AsyncManager(), contextlib.AbstractAsyncContextManager),
      issubclass(Manager, contextlib.AbstractAsyncContextManager))


class Squares:
    @functools.lru_cache(maxsize=None)
    def of(self, number):
        return number * number


squares = Squares()
print(squares.of(3), squares.of(3), squares.of(4), squares.of.cache_info())
print(squares.of.__name__, squares.of.__self__ is squares, squares.of == squares.of)


class Labelled(functools.partial):
    pass


print(repr(functools.partial(print, 1, sep='')), repr(Labelled(print, 2)))
self_made = functools.partial(print)
self_made.__setstate__((self_made, (self_made,), {}, None))
print(repr(self_made))
self_made.__setstate__((print, (), {}, None))


@functools.singledispatch
def describe(value):
    return 'something'


@describe.register
def _(value: int | str):
    return 'a number or a text'


print(describe(3), describe('x'), describe(2.5))


async def main():
    loop = asyncio.get_running_loop()
    for kind in (concurrent.futures.CancelledError, concurrent.futures.TimeoutError, KeyError):
        def fails():
            raise kind('in a thread')
        try:
            await loop.run_in_executor(None, fails)
        except BaseException as error:
            print(type(error) is kind, isinstance(error, asyncio.CancelledError), error.args)

asyncio.run(main())
