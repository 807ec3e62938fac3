import asyncio


def now():
    return asyncio.get_running_loop().time()


async def outcome(task):
    try:
        return 'result', await task
    except asyncio.CancelledError as e:
        return 'cancelled', e.args
    except BaseException as e:
        return type(e).__name__, e.args


async def main():
    loop = asyncio.get_running_loop()

    async def sleeps():
        await asyncio.sleep(10)
        return 12
    t = asyncio.create_task(sleeps())
    loop.call_soon(t.cancel)
    print('from a callback', await outcome(t), t.cancel(), t.cancelled(), now())

    async def gives_way():
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 12
    t = asyncio.create_task(gives_way())
    await asyncio.sleep(0)
    print(t.cancel(), t._must_cancel, t._fut_waiter)
    print('at sleep(0)', await outcome(t), t._must_cancel)

    f = loop.create_future()

    async def awaits(f):
        await f
        return 12
    t = asyncio.create_task(awaits(f))
    await asyncio.sleep(0)
    print(t._fut_waiter is f, f.cancel('inner'))
    print('inner future', await outcome(t), t.cancelled(), t.cancelling())

    f = loop.create_future()
    t = asyncio.create_task(awaits(f))
    await asyncio.sleep(0)
    print(f.cancel(), t.cancel(), t._must_cancel)
    print('both', await outcome(t), f.cancelled(), t.cancelled())

    async def itself():
        asyncio.current_task().cancel('me')
        print('must cancel', asyncio.current_task()._must_cancel)
        await asyncio.sleep(100)
    t = asyncio.create_task(itself())
    print('itself', await outcome(t), t._must_cancel, t.cancel())

    async def at_end():
        asyncio.current_task().cancel('at end')
        return 12
    t = asyncio.create_task(at_end())
    print('at end', await outcome(t), t.cancelled(), t._must_cancel)

    async def raises_at_end():
        asyncio.current_task().cancel('lost')
        raise ZeroDivisionError('wins')
    t = asyncio.create_task(raises_at_end())
    print('raises at end', await outcome(t), t.cancelled(), t._must_cancel)

    f = loop.create_future()
    nested = None

    async def outer():
        nonlocal nested
        nested = asyncio.create_task(awaits(f))
        await asyncio.sleep(0)
        asyncio.current_task().cancel('down')
        await nested
    t = asyncio.create_task(outer())
    print('awaited task', await outcome(t), nested.cancelled(), f.cancelled())

    async def unborn():
        print('never')
    t = asyncio.create_task(unborn())
    t.cancel()
    print('before the first step', await outcome(t))


asyncio.run(main())
