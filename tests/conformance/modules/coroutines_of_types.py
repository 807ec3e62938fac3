import asyncio
import inspect
import types


@types.coroutine
def old(n):
    """Yields, then gives."""
    for _ in range(n):
        yield
    return n


def plain():
    yield 1


async def new():
    return await old(2)


print(inspect.isgeneratorfunction(old), inspect.iscoroutinefunction(old), old.__doc__)
made = old(1)
print(made.gi_code is old.__code__, bool(old.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE),
      bool(plain.__code__.co_flags & inspect.CO_ITERABLE_COROUTINE))
print(inspect.isawaitable(made), inspect.isawaitable(plain()), inspect.iscoroutine(made))
print(types.coroutine(new) is new, types.coroutine(old) is old)
print(asyncio.run(new()))
for function, argument in ((inspect.getgeneratorstate, made), (inspect.getgeneratorstate, iter([])),
                           (inspect.getcoroutinestate, made), (inspect.getgeneratorlocals, 5),
                           (inspect.getgeneratorlocals, made)):
    try:
        print(function(argument))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print([(v for v in ()).gi_code.co_varnames, (lambda a, b: a).__code__.co_varnames])
try:
    types.coroutine(5)
except TypeError as error:
    print(error)
