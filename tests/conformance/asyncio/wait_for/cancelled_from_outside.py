import asyncio


def now():
    return asyncio.get_running_loop().time()


async def inner(log, slow):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        log.append(('inner', e.args, now()))
        if slow:
            await asyncio.sleep(slow)
            log.append(('slow end', now()))
        raise


async def outer(log, slow):
    await asyncio.wait_for(inner(log, slow), 2)


async def main():
    for slow in 0, 0.5:
        log = []
        t = asyncio.create_task(outer(log, slow))
        await asyncio.sleep(0.25)
        t.cancel('from outside')
        try:
            await t
        except asyncio.CancelledError as e:
            print(e.args, log, now(), t.cancelling())

    # Cancelled in the pass in which it is done.
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.create_task(asyncio.wait_for(f, 5))
    await asyncio.sleep(0)
    f.set_result('value')
    t.cancel()
    try:
        print('result', await t)
    except asyncio.CancelledError:
        print('cancelled')

    f = loop.create_future()
    t = asyncio.create_task(asyncio.wait_for(f, 5))
    await asyncio.sleep(0)
    f.set_result('value')
    await asyncio.sleep(0)
    t.cancel()
    try:
        print('result', await t)
    except asyncio.CancelledError:
        print('cancelled')

    # The timer and the result at one time.
    f = loop.create_future()
    t = asyncio.create_task(asyncio.wait_for(f, 0.25))
    loop.call_later(0.25, f.set_result, 'just in time')
    await asyncio.sleep(0)
    try:
        print('result', await t)
    except TimeoutError:
        print('too late')
    f = loop.create_future()
    t = asyncio.create_task(asyncio.wait_for(f, 0.25))
    await asyncio.sleep(0)
    loop.call_later(0.25, f.set_result, 'just in time')
    try:
        print('result', await t)
    except TimeoutError:
        print('too late', f)
    f = loop.create_future()
    t = asyncio.create_task(asyncio.wait_for(f, 0.25))
    await asyncio.sleep(0)
    f.cancel()
    try:
        print('result', await t)
    except asyncio.CancelledError:
        print('future cancelled', t.cancelling())

    async def itself():
        asyncio.current_task().cancel('self')
        return await asyncio.wait_for(asyncio.sleep(0.25, 'slept'), 1)
    try:
        print(await asyncio.create_task(itself()))
    except asyncio.CancelledError as e:
        print('self', e.args)


asyncio.run(main())
