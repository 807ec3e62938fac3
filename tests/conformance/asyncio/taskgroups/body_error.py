import asyncio


class MyBase(BaseException):
    pass


def now():
    return asyncio.get_running_loop().time()


async def sleeps(log):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        log.append('cancelled')
        raise


async def crash_soon(exc):
    await asyncio.sleep(0.25)
    raise exc


async def at_await(log):
    async with asyncio.TaskGroup() as g:
        g.create_task(sleeps(log))
        await asyncio.sleep(0.25)
        1 / 0


async def at_once(log):
    async with asyncio.TaskGroup() as g:
        g.create_task(sleeps(log))
        g.create_task(sleeps(log))
        1 / 0


async def both(log):
    async with asyncio.TaskGroup() as g:
        g.create_task(crash_soon(ZeroDivisionError('child')))
        try:
            await asyncio.sleep(10)
        finally:
            raise LookupError('body')


async def keyboard_in_body(log):
    async with asyncio.TaskGroup() as g:
        g.create_task(crash_soon(ZeroDivisionError('child')))
        try:
            await asyncio.sleep(10)
        finally:
            raise KeyboardInterrupt('body')


async def base_in_body(log):
    async with asyncio.TaskGroup() as g:
        g.create_task(crash_soon(ZeroDivisionError('child')))
        try:
            await asyncio.sleep(10)
        finally:
            raise MyBase('body')


async def base_in_child(log):
    async with asyncio.TaskGroup() as g:
        g.create_task(crash_soon(MyBase('child')))
        try:
            await asyncio.sleep(10)
        finally:
            raise TypeError('body')


async def main():
    for f in at_await, at_once, both, keyboard_in_body, base_in_body, base_in_child:
        log = []
        try:
            await f(log)
        except BaseException as e:
            print(f.__name__, repr(e), log, now(), asyncio.current_task().cancelling())


asyncio.run(main())
