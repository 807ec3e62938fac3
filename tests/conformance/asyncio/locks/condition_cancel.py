import asyncio


async def main():
    c = asyncio.Condition()

    async def waiter():
        async with c:
            try:
                await c.wait()
                print('notified', c.locked())
            except asyncio.CancelledError as e:
                print('cancelled', e.args, c.locked())
                raise
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    t.cancel('simple')
    for _ in range(3):
        await asyncio.sleep(0)
        print(t.done(), c.locked(), len(c._waiters))

    # The lock is held by somebody else when the cancellation comes.
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    await c.acquire()
    c.notify()
    t.cancel('contested')
    await asyncio.sleep(0)
    print(t.done(), c.locked())
    t.cancel('again')
    await asyncio.sleep(0)
    print(t.done())
    c.release()
    try:
        await t
    except asyncio.CancelledError as e:
        print('at the end', e.args, c.locked())

    # Cancelled after it was notified.
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    await c.acquire()
    c.notify()
    c.release()
    t.cancel('after notify')
    try:
        await t
        print('went through')
    except asyncio.CancelledError as e:
        print('at the end', e.args, c.locked())

    async def timed():
        async with c:
            try:
                async with asyncio.timeout(1):
                    await c.wait()
            except TimeoutError:
                print('timed out, locked', c.locked(), asyncio.get_running_loop().time())
    await timed()
    print(c.locked())


asyncio.run(main())
