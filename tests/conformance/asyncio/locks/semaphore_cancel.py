import asyncio


async def main():
    s = asyncio.Semaphore(0)
    log = []

    async def take(n):
        try:
            await s.acquire()
            log.append(n)
        except asyncio.CancelledError:
            log.append('cancelled %s' % n)
            raise
    tasks = [asyncio.create_task(take(n)) for n in range(4)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    s.release()
    s.release()
    await asyncio.sleep(0)
    print(log, s._value, s.locked())
    await asyncio.sleep(0)
    print(log)

    # Cancelled between the release and its turn.
    s.release()
    tasks[3].cancel()
    await asyncio.sleep(0)
    print(log, s._value, tasks[3].done())
    s.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, s._value, [t.cancelled() for t in tasks])
    while s._value:
        await s.acquire()

    # The one behind the cancelled one is woken.
    t1, t2 = asyncio.create_task(take('x')), asyncio.create_task(take('y'))
    await asyncio.sleep(0)
    t1.cancel()
    s.release()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, s._value, t2.done())

    # No hang: a third one comes while two wait.
    s = asyncio.Semaphore(1)

    async def c1():
        await asyncio.sleep(0)
        async with s:
            await asyncio.sleep(0)
        t2.cancel()

    async def c2():
        async with s:
            print('never c2')
    t1 = asyncio.create_task(c1())
    async with s:
        t2 = asyncio.create_task(c2())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    r = await asyncio.gather(t1, t2, return_exceptions=True)
    print(repr(r), s._value)
    await asyncio.wait_for(s.acquire(), 1)
    print(s.locked())


asyncio.run(main())
