import asyncio


class TracedTask(asyncio.Task):
    born = 0

    def __init__(self, coro, **kw):
        TracedTask.born += 1
        self.number = TracedTask.born
        super().__init__(coro, **kw)
        print(f"+ {self.number} {self.get_name() if kw.get('name') else '(auto)'} {coro.__qualname__}")
        self.add_done_callback(lambda t: print(f"- {t.number} {'cancelled' if t.cancelled() else 'ok'}"))

    def cancel(self, msg=None):
        print(f"x {self.number} cancel({msg!r})")
        return super().cancel(msg)


def factory(loop, coro, context=None):
    return TracedTask(coro, loop=loop, **({"context": context} if context else {}))


async def leaf(d):
    await asyncio.sleep(d)
    return asyncio.current_task().number


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory, type(asyncio.current_task()).__name__)
    t = asyncio.create_task(leaf(0.1), name="given")
    print(t.get_name(), t.number)
    print(await asyncio.gather(leaf(0.3), t, leaf(0.2)))
    try:
        await asyncio.wait_for(leaf(1), 0.1)
    except TimeoutError:
        print("timed out", f"{loop.time():.2f}")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf(0.1), name="in group")
        x = tg.create_task(leaf(5))
        await asyncio.sleep(0.2)
        x.cancel("enough")
    print(await asyncio.shield(leaf(0)))
    for c in asyncio.as_completed([leaf(0.2), leaf(0.1)]):
        print("completed", await c)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(leaf(9))
            tg.create_task(leaf(8))
            await asyncio.sleep(0)
            raise KeyError("stop")
    except* KeyError as eg:
        print(eg.exceptions)
    loop.set_task_factory(None)
    print(type(asyncio.create_task(asyncio.sleep(0))).__name__)
    loop.set_task_factory(lambda loop, coro: asyncio.Task(coro, loop=loop, name="old-style"))
    try:
        asyncio.create_task(c := leaf(0), context=__import__("contextvars").copy_context())
    except TypeError as e:
        print("TypeError: context" , "context" in str(e))
        c.close()
    print(asyncio.create_task(leaf2(), name="renamed").get_name())
    asyncio.create_task(asyncio.sleep(50))


async def leaf2():
    pass


asyncio.run(main())
print("born", TracedTask.born)
