import asyncio


def now():
    return asyncio.get_running_loop().time()


async def work(name, seconds, swallow=False):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as e:
        print(name, 'cancelled', e.args, now())
        if not swallow:
            raise
        return name + ' swallowed'
    print(name, 'ends', now())
    return name


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as e:
        return repr(e)


async def main():
    for exceptions in False, True:
        print('return_exceptions', exceptions)
        # The gathering future is cancelled.
        g = asyncio.gather(work('a', 1), work('b', 2), return_exceptions=exceptions)
        await asyncio.sleep(0.25)
        print(g.cancel('enough'), g.done(), g.cancelled())
        print(await attempt(g), g.cancelled(), g.done(), now())
        # One child is cancelled.
        ts = [asyncio.create_task(work(n, 0.5)) for n in 'cd']
        g = asyncio.gather(*ts, return_exceptions=exceptions)
        await asyncio.sleep(0.25)
        ts[0].cancel('only c')
        print(await attempt(g), g.cancelled(), now())
        await asyncio.sleep(1)
        # The awaiting task is cancelled.

        async def waits():
            return await asyncio.gather(work('e', 1), work('f', 2), return_exceptions=exceptions)
        t = asyncio.create_task(waits())
        await asyncio.sleep(0.25)
        t.cancel('outer')
        print(await attempt(t), t.cancelled(), now())
        # A child swallows it.
        g = asyncio.gather(work('g', 1, True), work('h', 1), return_exceptions=exceptions)
        await asyncio.sleep(0.25)
        g.cancel()
        print(await attempt(g), g.cancelled(), now())
        # All have ended already.
        fs = [asyncio.get_running_loop().create_future() for _ in range(2)]
        g = asyncio.gather(*fs, return_exceptions=exceptions)
        for f in fs:
            f.set_result(1)
        print(g.cancel(), await attempt(g))
        f = asyncio.get_running_loop().create_future()
        f.cancel('before')
        g = asyncio.gather(f, work('i', 0.25), return_exceptions=exceptions)
        print(await attempt(g), g.cancelled())
        await asyncio.sleep(0.5)


asyncio.run(main())
