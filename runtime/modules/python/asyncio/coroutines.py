"""Telling coroutines apart, and the decorator that made them before `async def`."""
import _legacy
from _inspect import function_kind, isgenerator
from _asyncio import is_marked, iscoroutine, mark_awaitable

__all__ = ('iscoroutinefunction', 'iscoroutine')


_is_coroutine = object()  # an attribute of this value says that calling an object makes one


def iscoroutinefunction(func):
    while type(func).__name__ == 'partial' and hasattr(func, 'func'):
        func = func.func
    return (function_kind(func) == 2 or is_marked(func)
            or getattr(func, '_is_coroutine', None) is _is_coroutine)


def coroutine(func):
    if _legacy.note('asyncio.coroutine'):
        raise AttributeError("module 'asyncio' has no attribute 'coroutine'")
    if function_kind(func) == 2:
        return func
    if function_kind(func) == 1:
        return mark_awaitable(func)

    # A plain function: what it returns is awaited if it can be.
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if hasattr(result, '__await__') or isgenerator(result):
            result = yield from result
        return result

    wrapped.__name__ = func.__name__
    wrapped.__qualname__ = func.__qualname__
    wrapped.__doc__ = func.__doc__
    wrapped.__wrapped__ = func
    return mark_awaitable(wrapped)
