# What CPython has in C is a built-in function, in whichever language a library has it.
import binascii, bisect, codecs, functools, gc, hashlib, heapq, inspect, itertools, operator, os, pickle
import signal, stat, struct, sys, threading, time, traceback, types, weakref, zlib, copy

functions = [operator.add, operator.inv, operator.invert, heapq.heappush, bisect.bisect, functools.reduce,
             itertools.tee, time.get_clock_info, time.strptime, os.stat, os.getpid, sys.excepthook, struct.pack,
             binascii.a2b_hex, binascii.crc32, zlib.compress, weakref.proxy, gc.collect, signal.raise_signal,
             hashlib.md5, threading.excepthook, stat.S_ISDIR, codecs.lookup, hashlib.scrypt]
for f in functions:
    try:
        signature = inspect.signature(f)
    except ValueError as error:
        signature = error
    print(type(f).__name__, repr(f), f.__name__, f.__qualname__, f.__module__, signature)
    print(' ', inspect.isbuiltin(f), inspect.isfunction(f), inspect.isroutine(f), isinstance(f, types.BuiltinFunctionType),
          isinstance(f, types.FunctionType), type(f) is types.BuiltinFunctionType, f.__class__ is type(len),
          inspect.ismodule(f.__self__))
    print(' ', [name for name in ('__code__', '__dict__', '__defaults__', '__get__', '__globals__', '__kwdefaults__',
                                  '__annotations__', '__closure__') if hasattr(f, name)],
          pickle.loads(pickle.dumps(f)) is f, copy.deepcopy(f) is f, {f: 1}[f], f.__reduce__() == f.__qualname__)
    try:
        f.x = 1
    except AttributeError as error:
        print(' ', error)


class Kept:
    add = operator.add
    reduce = functools.reduce
    push = staticmethod(heapq.heappush)


print(Kept().add(1, 2), Kept.add is operator.add, Kept().reduce(lambda a, b: a * b, [2, 3, 4]))
print(types.MethodType(operator.add, 1), types.MethodType(operator.add, 1)(2))


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(sys._getframe(1).f_code.co_name, [each.function for each in inspect.stack()][:3])
        return self.value < other.value

    def __add__(self, other):
        print(sys._getframe().f_back.f_code.co_name)
        return self


class Failing:
    def __lt__(self, other):
        1 / 0


def heap():
    made = []
    heapq.heappush(made, Item(1))
    heapq.heappush(made, Item(0))
    bisect.insort(made, Item(2))
    functools.reduce(operator.add, made)


heap()
for call in (lambda: heapq.heapify([Failing(), Failing()]), lambda: bisect.bisect([Failing()], Failing()),
             lambda: functools.reduce(lambda a, b: a / b, [1, 0]), lambda: struct.pack('i', 'x'),
             lambda: zlib.decompress(b'x'), lambda: os.stat('/nowhere')):
    try:
        call()
    except Exception as error:
        print([each.name for each in traceback.extract_tb(error.__traceback__)], error)

for call in (lambda: operator.add(1), lambda: operator.add(1, b=2), lambda: operator.call(), lambda: heapq.heappop(),
             lambda: bisect.bisect_left([1]), lambda: bisect.bisect_left([1], 1, 0, 1, None),
             lambda: bisect.bisect_left(nonsense=1), lambda: time.get_clock_info(1, 2), lambda: time.get_clock_info(x=1),
             lambda: time.strptime(), lambda: os.getpid(1), lambda: os.stat(), lambda: os.stat('.', x=1),
             lambda: os.read(1), lambda: gc.set_threshold(a=1), lambda: codecs.lookup(), lambda: os.mkdir('a', 1, 2, 3),
             lambda: binascii.b2a_base64(), lambda: functools.cmp_to_key(1, x=1), lambda: functools.reduce(x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
print(type(inspect.iscoroutine).__name__, type(hashlib.blake2b).__name__,
      hashlib.blake2b, hashlib.blake2s(b'a', digest_size=4).hexdigest(), type(hashlib.new('blake2b')).__name__)

import asyncio
from unittest import mock


async def schedule():
    loop = asyncio.get_running_loop()
    print(loop.call_soon(operator.add, 1, 2), loop.call_later(1, functools.partial(operator.add, 1), 2))


asyncio.run(schedule())
print(type(mock.create_autospec(operator.add)).__name__)
