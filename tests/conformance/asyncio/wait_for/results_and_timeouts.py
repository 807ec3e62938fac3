import asyncio


def now():
    return asyncio.get_running_loop().time()


async def foo(value, seconds):
    print('foo starts')
    await asyncio.sleep(seconds)
    return value


async def main():
    for timeout in (None, 10, 0.25, 0, -1):
        task = None
        try:
            task = asyncio.create_task(foo('r', 0.5))
            print(timeout, await asyncio.wait_for(task, timeout), now())
        except TimeoutError as e:
            print(timeout, 'TimeoutError', e.args, repr(e.__cause__), task.cancelled(), task.cancelling(), now())
    for timeout in (0, -1):
        try:
            await asyncio.wait_for(foo('never starts', 1), timeout)
        except TimeoutError:
            print('not started', now())
    f = asyncio.get_running_loop().create_future()
    f.set_result('done already')
    for timeout in (0, 1, None):
        print(await asyncio.wait_for(f, timeout))

    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0.25).__await__()
            return 'awaitable'
    print(await asyncio.wait_for(Awaitable(), 1), now())
    try:
        await asyncio.wait_for(Awaitable(), 0.125)
    except TimeoutError:
        print('awaitable timed out', now())
    try:
        await asyncio.wait_for(42, 1)
    except TypeError as e:
        print(e)
    print(await asyncio.wait_for(asyncio.gather(foo(1, 0.25), foo(2, 0.5)), 1), now())
    try:
        await asyncio.wait_for(asyncio.gather(foo(1, 0.25), foo(2, 0.5)), 0.375)
    except TimeoutError:
        print('gather timed out', now(), len(asyncio.all_tasks()))


asyncio.run(main())
