import asyncio


def now():
    return asyncio.get_running_loop().time()


async def inner(seconds=0.5, exc=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print('inner cancelled', now())
        raise
    print('inner ends', now())
    if exc:
        raise exc
    return 'inner result'


async def main():
    print(await asyncio.shield(inner()))
    try:
        await asyncio.shield(inner(exc=LookupError('x')))
    except LookupError as e:
        print(repr(e))
    t = asyncio.create_task(inner())
    outer = asyncio.shield(t)
    print(type(outer).__name__, outer is t)
    await asyncio.sleep(0.25)
    print(outer.cancel('outer'), outer.cancelled(), t.done())
    try:
        await outer
    except asyncio.CancelledError as e:
        print('outer', e.args, t.done())
    print(await t)
    t = asyncio.create_task(inner())
    outer = asyncio.shield(t)
    await asyncio.sleep(0.25)
    t.cancel('inner')
    try:
        await outer
    except asyncio.CancelledError as e:
        print('through', e.args, outer.cancelled(), t.cancelled())
    print(asyncio.shield(t) is t)

    async def waits(t):
        try:
            return await asyncio.shield(t)
        except asyncio.CancelledError:
            print('waiter cancelled', t.done(), now())
            return await t
    t = asyncio.create_task(inner(1))
    w = asyncio.create_task(waits(t))
    await asyncio.sleep(0.25)
    w.cancel()
    print(await w, now())
    # gather of shields, shield of a gather
    a, b = (asyncio.create_task(inner(s)) for s in (0.25, 0.5))
    g = asyncio.gather(asyncio.shield(a), asyncio.shield(b))
    await asyncio.sleep(0.125)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print('gather cancelled', a.done(), b.done())
    print(await a, await b)
    g = asyncio.gather(inner(0.25), inner(0.5))
    s = asyncio.shield(g)
    await asyncio.sleep(0.125)
    s.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print('shield cancelled', g.done())
    print(await g)


asyncio.run(main())
