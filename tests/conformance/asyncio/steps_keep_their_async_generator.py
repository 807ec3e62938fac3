import asyncio, weakref, gc
async def echo():
    try:
        while True:
            await asyncio.sleep(0)
            got = yield 1
    finally:
        print('echo cleaned up')
async def main(kind):
    gen = echo()
    if kind == 'asend':
        coro = gen.asend(None)
    elif kind == 'anext':
        coro = gen.__anext__()
    elif kind == 'athrow':
        await gen.__anext__()
        coro = gen.athrow(ValueError('x'))
    elif kind == 'aclose':
        await gen.__anext__()
        coro = gen.aclose()
    elif kind == 'unstarted':
        coro = gen.asend(None)
        w = weakref.ref(gen)
        del gen
        coro.close()
        print(w() is None)
        print([type(x).__name__ for x in gc.get_referents(coro)])
        return
    w = weakref.ref(gen)
    del gen
    try:
        await coro
    except ValueError as e: print(e)
    print(kind, w() is None)
    print([type(x).__name__ for x in gc.get_referents(coro)])
    try: await coro
    except RuntimeError as e: print(e)
    print(kind, w() is None)
    raise TypeError(kind)
for kind in 'asend', 'anext', 'athrow', 'aclose', 'unstarted':
    try: asyncio.run(main(kind))
    except TypeError as e: print('TypeError', e)
    print('--')
