# Counts loop iterations: every construct must take exactly CPython's hops.
import asyncio

log = []


async def ticker(n):
    for i in range(n):
        log.append(i)
        await asyncio.sleep(0)


async def nothing():
    return 1


async def hops(name, make):
    log.clear()
    t = asyncio.create_task(ticker(200))
    await asyncio.sleep(0)
    before = len(log)
    try:
        result = await make()
    except BaseException as e:
        result = repr(e)
    print(name, len(log) - before, result)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        pass


async def shielded():
    return await asyncio.shield(nothing())


async def grouped():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(nothing())
    return t.result()


async def timed():
    async with asyncio.timeout(10):
        return await asyncio.sleep(0, "t")


async def failing():
    raise KeyError("f")


async def grouped_failing():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(failing())
        tg.create_task(asyncio.sleep(100))


async def waited():
    done, pending = await asyncio.wait([asyncio.create_task(nothing())])
    return len(done)


async def first():
    for c in asyncio.as_completed([nothing(), nothing()]):
        await c
    return "all"


async def queue_hand_over():
    q = asyncio.Queue()
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.put_nowait(5)
    return await getter


async def lock_hand_over():
    lock = asyncio.Lock()
    await lock.acquire()
    other = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    return await other


async def cancelled():
    t = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(0)
    t.cancel()
    await t


async def cancelled_before_start():
    t = asyncio.create_task(nothing())
    t.cancel()
    await t


async def condition():
    c = asyncio.Condition()

    async def waiter():
        async with c:
            await c.wait()
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with c:
        c.notify()
    await t


async def chained():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda f: loop.call_soon(g.set_result, 1))
    g = loop.create_future()
    f.set_result(None)
    return await g


async def main():
    await hops("await", nothing)
    await hops("task", lambda: asyncio.create_task(nothing()))
    await hops("gather", lambda: asyncio.gather(nothing(), nothing()))
    await hops("gather nested", lambda: asyncio.gather(asyncio.gather(nothing()), nothing()))
    await hops("gather failing", lambda: asyncio.gather(failing(), asyncio.sleep(5)))
    await hops("gather empty", lambda: asyncio.gather())
    await hops("wait", waited)
    await hops("wait_for", lambda: asyncio.wait_for(nothing(), 1))
    await hops("wait_for none", lambda: asyncio.wait_for(nothing(), None))
    await hops("wait_for zero", lambda: asyncio.wait_for(asyncio.sleep(1), 0))
    await hops("shield", shielded)
    await hops("group", grouped)
    await hops("group failing", grouped_failing)
    await hops("timeout", timed)
    await hops("as_completed", first)
    await hops("queue", queue_hand_over)
    await hops("lock", lock_hand_over)
    await hops("cancel", cancelled)
    await hops("cancel early", cancelled_before_start)
    await hops("condition", condition)
    await hops("chained", chained)
    await hops("to_thread", lambda: asyncio.to_thread(len, "abc"))
    await hops("sleep", lambda: asyncio.sleep(0))
    await hops("ensure", lambda: asyncio.ensure_future(nothing()))


asyncio.run(main())
