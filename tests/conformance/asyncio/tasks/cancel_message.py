import asyncio


async def nothing():
    print('never runs')


async def sleeper():
    await asyncio.sleep(10)


def show(exc):
    inner = exc
    depth = 0
    while inner.__context__ is not None:
        inner = inner.__context__
        depth += 1
    return type(exc).__name__, exc.args, type(inner).__name__, inner.args, depth


async def main():
    t = asyncio.create_task(nothing(), name='unborn')
    print(t._cancel_message)
    print(t.cancel('first'), t._cancel_message)
    print(t.cancel('second'), t._cancel_message, t.cancelling())
    t._cancel_message = 'third'
    try:
        await t
    except asyncio.CancelledError as e:
        print(show(e))

    for args in ((), (None,), ('my message',), (5,)):
        t = asyncio.create_task(sleeper())
        await asyncio.sleep(0)
        t.cancel(*args)
        done, pending = await asyncio.wait([t])
        for look in (t.result, t.exception, t.result):
            try:
                look()
            except asyncio.CancelledError as e:
                print(args, look.__name__, show(e))
        try:
            await t
        except asyncio.CancelledError as e:
            print(args, 'await', show(e))

    f = asyncio.get_running_loop().create_future()
    print(f._cancel_message, f.cancel(msg='by name'), f._cancel_message, f.cancel('late'), f._cancel_message)
    for _ in range(2):
        try:
            f.result()
        except asyncio.CancelledError as e:
            print(show(e))


asyncio.run(main())
