import asyncio
import concurrent.futures


async def main():
    loop = asyncio.get_running_loop()
    c = concurrent.futures.Future()
    f = asyncio.wrap_future(c)
    print(f.get_loop() is loop, asyncio.wrap_future(f) is f, type(f).__name__)
    c.set_result('from outside')
    print(f.done())
    print(await f)

    c = concurrent.futures.Future()
    f = asyncio.wrap_future(c)
    c.set_exception(KeyError('k'))
    try:
        await f
    except KeyError as e:
        print(repr(e))

    c = concurrent.futures.Future()
    f = asyncio.wrap_future(c)
    print(f.cancel(), c.cancelled())
    await asyncio.sleep(0)
    print(c.cancelled(), f.cancelled())

    c = concurrent.futures.Future()
    f = asyncio.wrap_future(c)
    print(c.cancel(), f.done())
    await asyncio.sleep(0)
    print(f.cancelled(), f.done())
    await asyncio.sleep(0)
    print(f.cancelled(), f.done())

    c = concurrent.futures.Future()
    c.set_running_or_notify_cancel()
    f = asyncio.wrap_future(c)
    print(f.cancel())
    await asyncio.sleep(0)
    print(repr(c)[-15:], f)
    c.set_result('nobody hears')
    await asyncio.sleep(0)
    print(f.cancelled())

    from asyncio.futures import _chain_future
    a, b = loop.create_future(), loop.create_future()
    _chain_future(a, b)
    a.set_result(1)
    print(b.done())
    await asyncio.sleep(0)
    print(b.done(), b.result())
    for wrong in (1, b), (b, 1):
        try:
            _chain_future(*wrong)
        except TypeError as e:
            print(e)


asyncio.run(main())
