import asyncio
import contextvars

v = contextvars.ContextVar("v", default=0)


def p(*a):
    print(f"{loop.time():.2f}", *a, f"v={v.get()}")


def chain(n):
    p("chain", n)
    v.set(v.get() + 1)
    if n:
        loop.call_soon(chain, n - 1)


def canceller(h):
    p("cancelling a handle of the same instant")
    h.cancel()


def boom():
    p("boom")
    raise RuntimeError("in a callback")


def stop():
    p("stop called")
    loop.stop()
    loop.call_soon(p, "queued after stop, for the next run")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.set_exception_handler(lambda l, c: p("handler:", c["message"].split("(")[0], repr(c["exception"])))
loop.call_later(0.2, p, "later 0.2 first")
loop.call_at(0.2, p, "at 0.2 second")
h = loop.call_later(0.1, p, "later 0.1 (cancelled)")
loop.call_later(0.1, p, "later 0.1")
loop.call_later(0, p, "later 0")
loop.call_soon(p, "soon")
loop.call_at(-5, p, "in the past")
loop.call_soon(chain, 3)
print(h.cancelled(), f"{h.when():.2f}")
h.cancel()
print(h.cancelled())
h2 = loop.call_later(0.3, p, "never")
ctx = contextvars.copy_context()
ctx.run(v.set, 100)
loop.call_later(0.25, chain, 1, context=ctx)
h3 = loop.call_at(0.3, p, "never too")
loop.call_later(0.28, canceller, h2)
loop.call_at(0.15, boom)
loop.call_at(0.35, stop)
loop.call_at(0.35, p, "same instant as stop")
loop.call_at(0.36, p, "after the stop")
loop.call_later(0.3, lambda: p("third of 0.3"))
h3.cancel()
loop.run_forever()
print("first run over", len(loop._scheduled), loop.is_running(), ctx[v], v.get())
loop.run_until_complete(asyncio.sleep(0))
print("second run over")
loop.run_until_complete(asyncio.sleep(0.1))
loop.stop()
loop.run_forever()
print("a stop before run_forever is one turn")
loop.close()
try:
    loop.call_soon(p)
except RuntimeError as e:
    print(e, loop.is_closed())
