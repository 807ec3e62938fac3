import asyncio

for name in ('CancelledError', 'InvalidStateError', 'TimeoutError', 'IncompleteReadError', 'LimitOverrunError', 'QueueEmpty', 'QueueFull', 'BrokenBarrierError', 'SendfileNotAvailableError'):
    exc = getattr(asyncio, name)
    print(name, exc.__module__, [c.__name__ for c in exc.__mro__])
e = asyncio.IncompleteReadError(b'abc', 10)
print(e, e.partial, e.expected)
print(asyncio.IncompleteReadError(b'', None))
e = asyncio.LimitOverrunError('too much', 5)
print(e, e.consumed)
try:
    raise asyncio.CancelledError('told')
except Exception:
    print('not reached')
except BaseException as e:
    print(repr(e))
