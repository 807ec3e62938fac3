# Types that CPython writes in C are called with their modules in messages, all others are not.
import asyncio
import contextvars
import datetime
import functools
import itertools
import re
import sys
import types
from collections import ChainMap, Counter, OrderedDict, UserList, defaultdict, deque, namedtuple
from fractions import Fraction

Point = namedtuple('Point', 'x')
things = [deque(), OrderedDict(), defaultdict(int), Counter(), ChainMap(), UserList(), Point(1), sys.stdout,
          datetime.date(2020, 1, 1), datetime.timedelta(1), itertools.count(), itertools.chain(), functools.partial(print),
          re.compile('a'), re.match('a', 'a'), Fraction(1), contextvars.ContextVar('v'), types.SimpleNamespace()]
for thing in things:
    for call in (lambda: thing.missing, lambda: thing(), lambda: [1][thing], lambda: 'a' + thing, lambda: int(thing)):
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)


async def main():
    future = asyncio.get_running_loop().create_future()
    for thing in (future, asyncio.current_task(), asyncio.Lock(), asyncio.Queue(), asyncio.Event()):
        for call in (lambda: thing.missing, lambda: thing(), lambda: thing + 1):
            try:
                call()
            except Exception as error:
                print(type(error).__name__, error)
    for thing in (sys.stdout, Point(1), deque()):
        try:
            async with thing:
                pass
        except TypeError as error:
            print(error)


asyncio.run(main())
