import asyncio
import gc


def handler(loop, ctx):
    keys = sorted(k for k in ctx if k not in ("message", "exception"))
    who = ctx.get("task") or ctx.get("future")
    name = who.get_name() if isinstance(who, asyncio.Task) else type(who).__name__
    print(f"{loop.time():.2f} HANDLER {ctx['message']!r} {ctx.get('exception')!r} {name} {keys}")


async def fail(n, d=0):
    await asyncio.sleep(d)
    raise ValueError(n)


class Bad(Exception):
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)

    asyncio.create_task(fail("dropped"), name="dropped")
    await asyncio.sleep(0.1)
    print("1 after")
    t = asyncio.create_task(fail("kept"), name="kept")
    await asyncio.sleep(0.1)
    print("2 before del")
    del t
    print("2 after del")
    t = asyncio.create_task(fail("looked at"))
    await asyncio.sleep(0.1)
    t.exception()
    del t
    print("3 silent")
    f = loop.create_future()
    f.set_exception(KeyError("future"))
    del f
    print("4 future")
    f = loop.create_future()
    f.add_done_callback(lambda f: 1 / 0)
    f.set_result(None)
    await asyncio.sleep(0)
    print("5 callback")
    t = asyncio.create_task(fail("cancelled instead"))
    t.cancel()
    await asyncio.sleep(0)
    del t
    print("6 silent")

    class Cycle:
        pass
    c = Cycle()
    c.me = c
    c.t = asyncio.create_task(fail("in a cycle"), name="cyclic")
    await asyncio.sleep(0.1)
    del c
    print("7 before collect")
    gc.collect()
    print("7 after collect")

    loop.call_exception_handler({"message": "by hand", "extra": 1})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)

    loop.set_exception_handler(handler)
    global last
    last = asyncio.create_task(fail("at exit", 0.1), name="last")
    await asyncio.sleep(0.2)


gc.disable()
asyncio.run(main())
print("loop is closed")
del last
print("end")
