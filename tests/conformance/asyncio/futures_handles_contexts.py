import asyncio, contextvars, sys
v = contextvars.ContextVar("v", default=0)
async def child(n):
    v.set(n); await asyncio.sleep(0.1); return v.get()
async def agen():
    try:
        for i in range(5):
            await asyncio.sleep(0.1); yield i
    finally:
        print("agen closed"); await asyncio.sleep(0.1); print("agen done")
async def main():
    print(await asyncio.gather(child(1), child(2)), v.get())
    async for i in agen():
        if i == 2: break
    await asyncio.sleep(0.5)
    print([x async for x in agen()])
    g = agen(); print(await g.asend(None)); print(await anext(g)); await g.aclose()
    loop = asyncio.get_running_loop()
    h = loop.call_later(1, print, "later"); print(h.when(), h.cancelled()); 
    loop.call_soon(print, "soon"); loop.call_at(loop.time()+0.2, print, "at")
    h2 = loop.call_later(0.5, print, "never"); h2.cancel(); print(h2.cancelled())
    await asyncio.sleep(1.5)
    fut = loop.create_future()
    fut.add_done_callback(lambda f: print("cb", f.result()))
    loop.call_later(0.1, fut.set_result, 42)
    print(await fut, fut, fut.done())
    try: fut.set_result(1)
    except asyncio.InvalidStateError as e: print(repr(e))
    f2 = loop.create_future(); f2.cancel("msg")
    try: await f2
    except asyncio.CancelledError as e: print(repr(e), f2)
    f3 = loop.create_future()
    try: f3.result()
    except asyncio.InvalidStateError as e: print(e)
    f3.set_exception(ValueError("x"))
    try: await f3
    except ValueError as e: print(repr(e), f3)
    def bad(): 1/0
    loop.set_exception_handler(lambda l, c: print("handler", c["message"], repr(c["exception"])))
    loop.call_soon(bad); await asyncio.sleep(0)
    loop.set_exception_handler(None)
    async def fails(): raise RuntimeError("lost")
    t = asyncio.create_task(fails()); await asyncio.sleep(0.1); del t
    async def c(): pass
    c()
    print(asyncio.iscoroutinefunction(c), asyncio.iscoroutine(x := c())); x.close()
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name())
    t = asyncio.create_task(asyncio.sleep(1, "res"), name="named"); print(t.get_name(), await t)
    async def inner():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("swallow"); return "ok"
    t = asyncio.create_task(inner()); await asyncio.sleep(0); print(t.cancel(), t.cancelling()); print(await t, t.cancelled())
    try: asyncio.run(x := c())
    except RuntimeError as e: print(e); x.close()
    t = asyncio.create_task(asyncio.sleep(3)); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cc", t.cancelled(), t.get_name())
    ctx = contextvars.copy_context(); ctx.run(v.set, 99); print(v.get(), ctx[v])
    tok = v.set(5); v.reset(tok); print(v.get())
    async def chain3(): await asyncio.sleep(0.1); raise KeyError("deep")
    async def chain2(): await chain3()
    try: await chain2()
    except KeyError as e: print(repr(e))
    async with asyncio.timeout(5): print(await asyncio.wait_for(asyncio.shield(asyncio.sleep(1, 'S')), 2))
    r = await asyncio.gather(chain2(), asyncio.sleep(0.2, "x"), return_exceptions=True); print(r)
    try: await asyncio.gather(chain2(), asyncio.sleep(0.2, "x"))
    except KeyError as e: print("g", e)
asyncio.run(main(), debug=False)
