import asyncio
import contextvars

var = contextvars.ContextVar('var', default='default')
names = contextvars.ContextVar('names')


async def child(name):
    before = var.get()
    var.set(name)
    await asyncio.sleep(0)
    return before, var.get()


async def main():
    var.set('main')
    print(await asyncio.gather(child('a'), child('b')), var.get())
    print(await child('in line'), var.get())
    t = asyncio.create_task(child('task'))
    var.set('after create_task')
    print(await t, var.get())
    ctx = contextvars.copy_context()
    t = asyncio.create_task(child('in ctx'), context=ctx)
    print(await t, var.get(), ctx[var])
    t = asyncio.create_task(child('again'), context=ctx)
    print(await t, ctx[var])
    token = var.set('token')
    print(token.old_value, token.var is var, var.get())
    var.reset(token)
    print(var.get())
    try:
        var.reset(token)
    except RuntimeError as e:
        print(str(e).split(' at 0x')[0].split('<')[0])
    try:
        names.get()
    except LookupError as e:
        print(type(e).__name__, names.get('fallback'))
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    ctx.run(var.set, 'for call_soon')
    loop.call_soon(lambda: f.set_result(var.get()), context=ctx)
    print(await f)
    print(await asyncio.to_thread(var.get))
    print(sorted(v.name for v in contextvars.copy_context()), len(ctx), var in ctx, ctx.get(names))
    try:
        ctx.run(ctx.run, print)
    except RuntimeError as e:
        print(str(e)[:20])
    async with asyncio.timeout(1):
        var.set('inside')
    print(var.get())


asyncio.run(main())
print(var.get())
