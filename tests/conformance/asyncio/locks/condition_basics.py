import asyncio


def tail(x):
    return repr(x).split('[')[-1]


async def main():
    c = asyncio.Condition()
    print(repr(c).split(' at ')[0], tail(c))
    log = []

    async def waiter(n):
        await c.acquire()
        if await c.wait():
            log.append(n)
        return n
    tasks = [asyncio.create_task(waiter(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    print(log, c.locked(), tail(c))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(c.locked(), tail(c))
    print(await c.acquire(), tail(c))
    c.notify()
    await asyncio.sleep(0)
    print(log, tail(c))
    c.release()
    await asyncio.sleep(0)
    print(log, c.locked())
    c.notify(2)
    await asyncio.sleep(0)
    print(log, c.locked(), tail(c))
    c.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, c.locked())
    c.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, [t.result() for t in tasks])
    c.release()
    for method in c.notify, c.notify_all, c.release:
        try:
            method()
        except RuntimeError as e:
            print(e)
    for coro in c.wait(), c.wait_for(lambda: False):
        try:
            await coro
        except RuntimeError as e:
            print(e)
    print(await c.acquire(), await c.wait_for(lambda: 'truth'))
    c.release()
    lock = asyncio.Lock()
    d = asyncio.Condition(lock)
    print(d._lock is lock, d.locked())
    async with d as got:
        print(got, lock.locked())
    async with lock:
        print(d.locked())
        d.notify_all()


asyncio.run(main())
