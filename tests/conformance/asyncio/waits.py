import asyncio, time

async def work(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        return name
    except asyncio.CancelledError as e:
        print("cancelled", name, repr(e))
        raise
    finally:
        print("finally", name)

async def t_wait():
    ts = [asyncio.create_task(work(n, d), name=n) for n, d in (("a", 1), ("b", 2), ("c", 3))]
    done, pending = await asyncio.wait(ts, timeout=1.5)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for t in pending: t.cancel("bye")
    r = await asyncio.gather(*ts, return_exceptions=True)
    print(r)

async def t_wait_for():
    try:
        await asyncio.wait_for(work("slow", 10), 1)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), repr(e.__cause__))
    print(await asyncio.wait_for(work("fast", 0.5), 1))
    try:
        await asyncio.wait_for(work("x", 1, True), 5)
    except ValueError as e: print(repr(e))

async def t_shield():
    inner = asyncio.create_task(work("inner", 2))
    outer = asyncio.shield(inner)
    try:
        await asyncio.wait_for(outer, 1)
    except asyncio.TimeoutError:
        print("outer timed out", inner.done(), outer)
    print(await inner)

async def t_timeout():
    try:
        async with asyncio.timeout(1) as cm:
            await work("t", 5)
    except TimeoutError as e:
        print("TimeoutError", cm.expired(), cm)
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 1)
        await asyncio.sleep(0.5)
    print(cm)

async def t_group():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work("g1", 1))
        b = tg.create_task(work("g2", 2))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work("g3", 1, True))
            tg.create_task(work("g4", 2))
    except* ValueError as eg:
        print(repr(eg), eg.exceptions)
    print(asyncio.current_task().cancelling())

async def t_completed():
    for c in asyncio.as_completed([work("c3", 3), work("c1", 1), work("c2", 2)]):
        print(await c)

async def main():
    for f in (t_wait, t_wait_for, t_shield, t_timeout, t_group, t_completed):
        t0 = time.perf_counter()
        print("==", f.__name__)
        await f()
        print("took", time.perf_counter() - t0)
asyncio.run(main())
