import asyncio


def now():
    return asyncio.get_running_loop().time()


async def work(name, seconds, exc=None):
    await asyncio.sleep(seconds)
    if exc:
        raise exc
    return name


async def main():
    for c in asyncio.as_completed([work('a', 0.75), work('b', 0.25), work('c', 0.5)]):
        print(await c, now())
    for c in asyncio.as_completed([work('x', 0.25), work('y', 0.25), work('z', 0)]):
        print(await c, now())
    for c in asyncio.as_completed([work('ok', 0.5), work('bad', 0.25, KeyError('bad'))]):
        try:
            print(await c, now())
        except KeyError as e:
            print(repr(e), now())
    try:
        for c in asyncio.as_completed([work('quick', 0.25), work('slow', 2), work('slower', 3)], timeout=0.5):
            print(await c, now())
    except TimeoutError as e:
        print(repr(e), now(), len(asyncio.all_tasks()))
    await asyncio.sleep(4)
    for c in asyncio.as_completed([work('in time', 0.25)], timeout=1):
        print(await c, now())
    it = list(asyncio.as_completed([work('first', 0.5), work('second', 0.25)]))
    print(type(it[0]).__name__, await it[1], await it[0])
    tasks = [asyncio.create_task(work(n, 0.25)) for n in range(3)]
    got = [await c for c in asyncio.as_completed(tasks)]
    print(got)
    got = [await c for c in asyncio.as_completed(tasks)]
    print(sorted(got), now())
    w = work('dup', 0.25)
    print([await c for c in asyncio.as_completed([w, w, work('single', 0.5)])])
    print([await c for c in asyncio.as_completed([])])
    t = asyncio.create_task(work('t', 1))
    for wrong in t, work, 42:
        try:
            next(asyncio.as_completed(wrong))
        except TypeError as e:
            print(e)
    c = work('coro', 1)
    try:
        next(asyncio.as_completed(c))
    except TypeError as e:
        print(e)
    c.close()
    both = asyncio.as_completed([work('g1', 0.25), work('g2', 0.5)])
    print(await asyncio.gather(*both), now())
    pending = list(asyncio.as_completed([work('left', 0.25)]))
    await asyncio.gather(*pending)
    it = asyncio.as_completed([asyncio.create_task(work('cancelled', 1))])
    c = next(it)
    waiting = asyncio.create_task(c)
    await asyncio.sleep(0)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError:
        print('stopped waiting', now())
    t.cancel()


asyncio.run(main())
