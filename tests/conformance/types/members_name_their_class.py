# The methods and members of classes that CPython has in C name the class with its module.
import collections, re, asyncio, datetime, random, functools, contextvars, array, itertools, queue, io, decimal, struct
for x in (collections.deque.append, collections.deque.__len__, collections.deque().append, collections.defaultdict.get, collections.OrderedDict.get, re.Pattern.match, re.Pattern.pattern, re.Match.group, re.Match.string, asyncio.Future.result, asyncio.Task.cancel,
  datetime.datetime.isoformat, datetime.date.strftime, datetime.timedelta.days, datetime.timedelta.total_seconds, random.Random.random, functools.partial.func, contextvars.ContextVar.get, contextvars.Context.run, array.array.append, array.array('i').append, list.append, str.join, int.__add__, type.mro, object.__repr__, BaseException.with_traceback, dict.get, set.add, bytes.decode, float.hex, memoryview.tobytes, staticmethod.__func__ if 0 else int.real):
    print(x.__repr__().split(' at 0x')[0], x.__name__, x.__qualname__)
class S:
    __slots__ = ('a',)
print(S.a)
class T(collections.deque): pass
print(T.append, T().append.__qualname__)
for f in (lambda: collections.deque.append(5, 1), lambda: S.a.__get__(5), lambda: list.append(5, 1), lambda: asyncio.Future.result(3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
