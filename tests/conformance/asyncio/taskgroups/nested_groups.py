import asyncio


def now():
    return asyncio.get_running_loop().time()


async def crash_after(t):
    await asyncio.sleep(t)
    raise ValueError(t)


async def outer_fails():
    async with asyncio.TaskGroup() as g1:
        g1.create_task(crash_after(0.25))
        async with asyncio.TaskGroup() as g2:
            g2.create_task(crash_after(10))


async def inner_fails():
    async with asyncio.TaskGroup() as g1:
        g1.create_task(crash_after(10))
        async with asyncio.TaskGroup() as g2:
            g2.create_task(crash_after(0.25))


async def slow_to_cancel():
    async with asyncio.TaskGroup() as g1:
        g1.create_task(crash_after(0.5))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            await asyncio.sleep(0.75)
            raise


async def in_a_task():
    await asyncio.create_task(slow_to_cancel())


async def main():
    for f in outer_fails, inner_fails:
        t = asyncio.create_task(f())
        try:
            await t
        except BaseException as e:
            print(f.__name__, repr(e), now(), t.cancelling())
    for f in slow_to_cancel, in_a_task:
        t = asyncio.create_task(f())
        await asyncio.sleep(0.25)
        t.cancel()
        try:
            await t
        except BaseException as e:
            print(f.__name__, repr(e), now(), t.cancelling())


asyncio.run(main())
