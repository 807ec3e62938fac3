import asyncio, time
def p(*a): print(f"{time.monotonic():.2f}", *a)
async def w(n, d, fail=None):
    try:
        await asyncio.sleep(d)
        if fail: raise fail
        return n
    except asyncio.CancelledError:
        p(n, "cancelled"); raise
    finally:
        p(n, "done")
class Res:
    def __init__(s, n): s.n = n
    async def __aenter__(s): await asyncio.sleep(0.01); p("enter", s.n); return s
    async def __aexit__(s, t, v, tb): await asyncio.sleep(0.01); p("exit", s.n, t and t.__name__); return s.n == "swallow"
    def __del__(s): p("del", s.n)
class It:
    def __init__(s, n): s.n = n
    def __aiter__(s): return s
    async def __anext__(s):
        if s.n == 0: raise StopAsyncIteration
        s.n -= 1; await asyncio.sleep(0); return s.n
    def __del__(s): p("del it")
async def gen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.1)
    finally:
        p("gen closed")
async def main():
    async for x in It(2): p("x", x)
    p("after it")
    async with Res("a") as a, Res("b"):
        p("body", a.n)
    del a
    async with Res("swallow"): raise ValueError
    p("swallowed")
    async for i in gen(3):
        if i == 1: break
    p("broke")
    await asyncio.sleep(0)
    p("slept")
    g = gen(2); await anext(g); del g
    await asyncio.sleep(0); p("dropped")
    t = asyncio.create_task(w("t", 1)); await asyncio.sleep(0.1); t.cancel("why")
    try: await t
    except asyncio.CancelledError as e: p("args", e.args, t.cancelled(), t)
    r = await asyncio.gather(w("g1", .1), w("g2", .05, KeyError("k")), return_exceptions=True); p(r)
    try: await asyncio.gather(w("h1", .3), w("h2", .05, KeyError("k")))
    except KeyError as e: p("got", repr(e))
    await asyncio.sleep(0.5)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w("k1", 1)); tg.create_task(w("k2", .1, OSError(1, "x")))
            tg.create_task(w("k3", .1, ValueError("v")))
    except* OSError as e: p("os", e.exceptions)
    except* ValueError as e: p("va", e.exceptions)
    p([x async for x in gen(2)], {x: 1 async for x in It(2)})
    async def inner():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: p("suppress"); return "kept"
    t = asyncio.create_task(inner()); await asyncio.sleep(0); t.cancel(); p(await t, t.cancelling(), t.uncancel())
    try:
        async with asyncio.timeout(0.1) as cm:
            await asyncio.sleep(1)
    except TimeoutError as e: p("to", cm.expired(), repr(e), repr(e.__cause__))
    for c in asyncio.as_completed([w("c1", .2), w("c2", .1)]): p(await c)
    print(await asyncio.wait_for(asyncio.shield(w("s", .1)), .5))
    ev = asyncio.Event()
    async def waiter(i): await ev.wait(); p("w", i)
    ts = [asyncio.create_task(waiter(i)) for i in range(3)]; await asyncio.sleep(0); ev.set(); await asyncio.wait(ts)
    loop = asyncio.get_running_loop()
    h = loop.call_later(0.1, p, "late"); p(h.when() > 0, h.cancelled(), h); h.cancel(); p(h)
    fut = loop.create_future(); fut.add_done_callback(lambda f: p("cb", f.result())); fut.set_result(3); await asyncio.sleep(0); p(fut)
    def bad(): raise RuntimeError("in callback")
    loop.set_exception_handler(lambda l, c: p("H", c["message"], repr(c["exception"])))
    loop.call_soon(bad); await asyncio.sleep(0)
    cond = asyncio.Condition()
    async def cons(i):
        async with cond:
            await cond.wait_for(lambda: len(items) > i); p("cons", i, items)
    items = []
    ts = [asyncio.create_task(cons(i)) for i in range(2)]
    for i in range(2):
        await asyncio.sleep(0.05)
        async with cond: items.append(i); cond.notify_all()
    await asyncio.gather(*ts)
    sem = asyncio.BoundedSemaphore(2)
    async def use(i):
        async with sem: p("use", i); await asyncio.sleep(.1)
    await asyncio.gather(*map(use, range(4)))
    try: sem.release()
    except ValueError as e: p(e)
    b = asyncio.Barrier(2)
    async def party(i): p("pos", await b.wait(), i)
    await asyncio.gather(party(0), party(1))
    q = asyncio.Queue(1)
    async def prod():
        for i in range(3): await q.put(i); p("put", i)
    async def con():
        for i in range(3): p("get", await q.get()); q.task_done()
    await asyncio.gather(prod(), con()); await q.join()
    p("joined", q)
asyncio.run(main())
p("end")
