import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    t = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', len(lock._waiters), lock.locked())
    lock.release()

    # A waiter is cancelled after it was woken: the next one gets the lock.
    log = []

    async def worker(name):
        try:
            await lock.acquire()
            log.append(name)
        except asyncio.CancelledError:
            log.append(name + ' cancelled')
            raise
    await lock.acquire()
    ta, tb, tc = (asyncio.create_task(worker(n)) for n in 'abc')
    await asyncio.sleep(0)
    lock.release()
    ta.cancel()
    await asyncio.sleep(0)
    print(log, lock.locked(), len(lock._waiters))
    await asyncio.sleep(0)
    print(log, lock.locked())
    tb.cancel()
    print(tb.done())
    lock.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, lock.locked(), tc.done())
    lock.release()

    # Cancelled before the release, in one pass.
    log.clear()
    await lock.acquire()
    ta, tb = (asyncio.create_task(worker(n)) for n in 'ab')
    await asyncio.sleep(0)
    ta.cancel()
    lock.release()
    for _ in range(4):
        await asyncio.sleep(0)
        print(log, lock.locked())
    lock.release()

    # A cancelled waiter stands before a finished one.
    log.clear()
    await lock.acquire()
    ta = asyncio.create_task(worker('a'))
    await asyncio.sleep(0)
    ta.cancel()
    tb = asyncio.create_task(worker('b'))
    await asyncio.sleep(0)
    lock.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, lock.locked())
    lock.release()


asyncio.run(main())
