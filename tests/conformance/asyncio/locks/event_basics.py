import asyncio


def tail(x):
    return repr(x).split('[')[-1]


async def main():
    e = asyncio.Event()
    print(repr(e).split(' at ')[0], tail(e), e.is_set())
    log = []

    async def waiter(n):
        log.append((n, await e.wait()))
    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(tail(e), log)
    e.set()
    print(tail(e), log)
    await asyncio.sleep(0)
    print(log, tail(e))
    print(await e.wait())
    e.set()
    e.clear()
    print(tail(e), e.is_set())
    t = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', tail(e))
    t = asyncio.create_task(waiter('cleared'))
    await asyncio.sleep(0)
    e.set()
    e.clear()
    print('set and cleared at once', tail(e))
    await t
    print(log[-1], e.is_set())
    t1 = asyncio.create_task(waiter('one'))
    await asyncio.sleep(0)
    e.set()
    e.clear()
    t2 = asyncio.create_task(waiter('two'))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log[-1], t1.done(), t2.done())
    e.set()
    await t2


asyncio.run(main())
