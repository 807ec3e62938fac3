import asyncio
import concurrent.futures


def attempt(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return type(e).__name__, str(e)


loop = asyncio.new_event_loop()
f = loop.create_future()
print(f.cancelled(), f.done(), f._state, attempt(f.result), attempt(f.exception))
print(asyncio.isfuture(f), asyncio.isfuture(loop), asyncio.isfuture(concurrent.futures.Future()), asyncio.isfuture(object()))
f.set_result(42)
print(f.cancelled(), f.done(), f._state, f.result(), f.exception(), f.cancel())
print(attempt(f.set_result, 1), attempt(f.set_exception, ValueError()))
f = loop.create_future()
exc = RuntimeError('no')
f.set_exception(exc)
print(f.done(), f.cancelled(), f.exception() is exc, attempt(f.result), f.cancel(), f._state)
f = loop.create_future()
print(f.cancel('why'), f.cancel(), f.cancelled(), f.done(), f._state)
print(attempt(f.result), attempt(f.exception), attempt(f.set_result, 1), attempt(f.set_exception, ValueError()))
f = loop.create_future()
print(attempt(f.set_exception, StopIteration('s')), attempt(f.set_exception, 5), attempt(f.set_exception, int))
print(f.done())
f.set_exception(ZeroDivisionError)
print(attempt(f.result), repr(f))
print(attempt(asyncio.Future, 1)[0], attempt(asyncio.Future, loop, 2)[0])
print(issubclass(asyncio.InvalidStateError, Exception), asyncio.InvalidStateError.__mro__[1].__name__, asyncio.CancelledError.__mro__[1].__name__, asyncio.TimeoutError is TimeoutError)
print(concurrent.futures.CancelledError is asyncio.CancelledError, concurrent.futures.TimeoutError is TimeoutError)
loop.close()
