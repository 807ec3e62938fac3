import asyncio


async def inner(ev):
    await ev.wait()


async def middle(ev):
    await inner(ev)


async def outer(ev):
    try:
        await middle(ev)
    finally:
        me = asyncio.current_task()
        print("in finally:", me.get_name(), me.get_stack()[-1].f_code.co_name)


async def crash():
    await asyncio.sleep(0)
    raise_here()


def raise_here():
    raise RuntimeError("crashed")


def dump(tag):
    here = asyncio.current_task()
    for t in sorted(asyncio.all_tasks(), key=lambda t: t.get_name()):
        frames = [f.f_code.co_name for f in t.get_stack()][-1 if t is here else 0:]
        mark = "*" if t is here else " "
        print(f"{tag}{mark}{t.get_name():<8} {t.get_coro().__name__:<7} done={t.done()} {frames}")


async def main():
    loop = asyncio.get_running_loop()
    asyncio.current_task().set_name("MAIN")
    ev = asyncio.Event()
    ts = [asyncio.create_task(outer(ev), name=f"o{i}") for i in range(2)]
    ts.append(asyncio.create_task(crash(), name="crasher"))
    dump("fresh  ")
    await asyncio.sleep(0)
    dump("turn 1 ")
    await asyncio.sleep(0)
    dump("turn 2 ")
    c = ts[2]
    print(repr(c.exception()), [f.f_code.co_name for f in c.get_stack()], len(c.get_stack(limit=1)))
    chain, co = [], ts[0].get_coro()
    while co is not None and hasattr(co, "cr_await"):
        chain.append(co.cr_code.co_name)
        co = co.cr_await
    print(chain, type(co).__name__)
    ts[0].set_name(12)
    print(ts[0].get_name(), type(ts[0].get_name()).__name__)
    ts[0].cancel()
    ev.set()
    loop.call_soon(lambda: print("in a callback current_task is", asyncio.current_task()))
    await asyncio.wait(ts)
    print([t.cancelled() for t in ts], [t.get_stack() for t in ts[:2]])
    dump("end    ")
    auto = asyncio.create_task(asyncio.sleep(0))
    auto2 = asyncio.create_task(asyncio.sleep(0))
    a, b = auto.get_name(), auto2.get_name()
    print(a.split("-")[0], int(b.split("-")[1]) - int(a.split("-")[1]))
    await auto
    try:
        auto.set_result(1)
    except RuntimeError as e:
        print(e)
    try:
        auto.set_exception(ValueError())
    except RuntimeError as e:
        print(e)
    print(asyncio.all_tasks(loop) == {asyncio.current_task()}, auto2.done())


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
try:
    asyncio.all_tasks()
except RuntimeError as e:
    print(e)
