import asyncio


async def work():
    pass


async def main():
    t = asyncio.create_task(work())
    for args, kw in (([],), {}), ((t,), {}), (([t],), {'return_when': 'never'}), ((5,), {}):
        try:
            await asyncio.wait(*args, **kw)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    await t

    # wait() neither raises nor cancels.
    async def fails():
        1 / 0
    f = asyncio.create_task(fails())
    s = asyncio.create_task(asyncio.sleep(1, 'slept'))
    done, pending = await asyncio.wait([f, s], timeout=0.5)
    print([type(x.exception()).__name__ for x in done], [x.done() for x in pending], s.cancelled())
    print(await s)

    # A cancelled wait leaves the tasks alone.
    s = asyncio.create_task(asyncio.sleep(1, 'still slept'))
    w = asyncio.create_task(asyncio.wait([s]))
    await asyncio.sleep(0.25)
    w.cancel('enough')
    try:
        await w
    except asyncio.CancelledError as e:
        print('wait cancelled', e.args, s.done(), s._callbacks)
    print(await s)


asyncio.run(main())
