import asyncio


def now():
    return asyncio.get_running_loop().time()


async def work(name, seconds, exc=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, 'cancelled', now())
        raise
    print(name, 'ends', now())
    if exc:
        raise exc
    return name


async def main():
    print(await asyncio.gather(work('a', 0.5), work('b', 0.25), work('c', 0.75)))
    print(await asyncio.gather())
    print(await asyncio.gather(work('one', 0)))
    try:
        await asyncio.gather(work('a', 0.5), work('b', 0.25, ValueError('b')), work('c', 0.75, KeyError('c')))
    except ValueError as e:
        print('caught', e, now())
    await asyncio.sleep(1)
    print(await asyncio.gather(work('a', 0.5), work('b', 0.25, ValueError('b')), return_exceptions=True), now())
    c = work('same', 0.25)
    t = asyncio.create_task(work('task', 0.25))
    print(await asyncio.gather(c, t, c, t), now())
    g = asyncio.gather(work('x', 0.25), work('y', 0.5))
    print(type(g).__name__, g, g.done(), len(g._children))
    print(await g, g)
    print(await g)
    nested = asyncio.gather(asyncio.gather(work(1, 0.25), work(2, 0.5)), work(3, 0.25))
    print(await nested, now())
    f = asyncio.get_running_loop().create_future()
    f.set_result('ready')
    print(await asyncio.gather(f, f, work('z', 0)))
    try:
        await asyncio.gather(work('bad', 0), 42)
    except TypeError as e:
        print(e)
    await asyncio.sleep(0)


asyncio.run(main())
