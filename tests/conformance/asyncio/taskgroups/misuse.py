import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')


async def coro(value='x'):
    await asyncio.sleep(0)
    var.set(value)
    return value


async def fails():
    await asyncio.sleep(0.25)
    1 / 0


async def tries(g):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        c = coro()
        try:
            g.create_task(c)
        except RuntimeError as e:
            print(e)
        c.close()


async def main():
    async with asyncio.TaskGroup() as g:
        ctx = contextvars.copy_context()
        await g.create_task(coro(1), context=ctx)
        print(ctx[var], var.get())
        await g.create_task(coro(2), context=ctx, name='yolo')
        print(ctx[var], var.get())
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fails())
            g.create_task(tries(g))
    except* ZeroDivisionError as eg:
        print(repr(eg))
    g = asyncio.TaskGroup()
    async with g:
        try:
            async with g:
                pass
        except RuntimeError as e:
            print(e)
    try:
        async with g:
            pass
    except RuntimeError as e:
        print(e)
    c = coro()
    try:
        g.create_task(c)
    except RuntimeError as e:
        print(e)
    try:
        asyncio.TaskGroup().create_task(c)
    except RuntimeError as e:
        print(e)
    c.close()


asyncio.run(main())
loop = asyncio.new_event_loop()


async def nothing(g):
    async with g:
        pass


def without_task():
    g = asyncio.TaskGroup()
    step = g.__aenter__()
    try:
        step.send(None)
    except RuntimeError as e:
        print(e)
    loop.stop()
loop.call_soon(without_task)
loop.run_forever()
loop.close()
