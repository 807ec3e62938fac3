import asyncio


def debounce(seconds, f):
    handle = None

    def call(*args):
        nonlocal handle
        if handle:
            handle.cancel()
        handle = asyncio.get_running_loop().call_later(seconds, f, *args)
    return call


def throttle(seconds, f):
    last = None

    def call(*args):
        nonlocal last
        now = asyncio.get_running_loop().time()
        if last is None or now - last >= seconds:
            last = now
            f(*args)
    return call


async def main():
    loop = asyncio.get_running_loop()
    d = debounce(0.5, lambda n: print('debounced', n, loop.time()))
    t = throttle(0.5, lambda n: print('throttled', n, loop.time()))
    for n, pause in enumerate([0.125, 0.25, 0.375, 0.75, 0.125, 1]):
        d(n)
        t(n)
        await asyncio.sleep(pause)


asyncio.run(main())
