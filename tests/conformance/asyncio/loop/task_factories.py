import asyncio


class MyTask(asyncio.Task):
    pass


async def child():
    return asyncio.current_task().get_name()


def factory(loop, coro, **kw):
    print('factory', coro.__name__, kw)
    return MyTask(coro, loop=loop, **kw)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    for wrong in 1, 'x':
        try:
            loop.set_task_factory(wrong)
        except TypeError as e:
            print(e)
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    t = asyncio.create_task(child())
    u = asyncio.create_task(child(), name='named')
    print(type(t).__name__, type(u).__name__, await t, await u)
    print(await asyncio.gather(child(), child()))
    async with asyncio.TaskGroup() as g:
        v = g.create_task(child(), name='grouped')
    print(type(v).__name__, v.result())
    print(await asyncio.wait_for(child(), 1))
    loop.set_task_factory(None)
    t = asyncio.create_task(child(), name='plain')
    print(type(t).__name__, await t)

    def failing(loop, coro):
        coro.close()
        raise LookupError('factory')
    loop.set_task_factory(failing)
    try:
        asyncio.create_task(child())
    except LookupError as e:
        print(repr(e))
    loop.set_task_factory(None)


asyncio.run(main())
