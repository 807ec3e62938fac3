# What a suspended coroutine awaits, seen from outside: each link is a coroutine, although `await f()`
# gave nobody the object.
import asyncio
import inspect
import types


async def outer():
    await middle()


async def middle():
    inside = inner()
    await inside


async def inner():
    print('while running', links(asyncio.current_task().get_coro()))
    await asyncio.sleep(1)


def links(coroutine):
    found = []
    while coroutine is not None and hasattr(coroutine, 'cr_await'):
        found.append((coroutine.__name__, type(coroutine).__name__, inspect.getcoroutinestate(coroutine)))
        coroutine = coroutine.cr_await
    return found


async def ticks():
    while True:
        await asyncio.sleep(0.5)
        yield 1


async def main():
    task = asyncio.create_task(outer(), name='outer')
    print('created', links(task.get_coro()))
    await asyncio.sleep(0)
    print('suspended', links(task.get_coro()))
    second = task.get_coro().cr_await
    print(isinstance(second, types.CoroutineType), inspect.iscoroutine(second), second.cr_suspended)
    print(second.cr_code.co_name, second.cr_frame.f_lineno, second.__qualname__, second.cr_running)
    try:
        await second
    except RuntimeError as error:
        print(error)
    await task
    print('done', links(task.get_coro()))

    source = ticks()
    print(source.ag_await)
    asking = asyncio.create_task(anext(source))
    await asyncio.sleep(0)
    print(source.ag_await.__name__)
    asking.cancel()
    await asyncio.wait([asking])
    print(source.ag_await)


asyncio.run(main())
