import asyncio
import contextvars

var = contextvars.ContextVar('var', default='nothing')


def show(tag):
    def callback(f):
        print(tag, var.get(), f.result())
    return callback


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    var.set('at first')
    f.add_done_callback(show('first'))
    var.set('later')
    f.add_done_callback(show('second'))
    ctx = contextvars.copy_context()
    ctx.run(var.set, 'own')
    f.add_done_callback(show('third'), context=ctx)
    empty = contextvars.Context()
    f.add_done_callback(show('fourth'), context=empty)
    var.set('at the end')
    f.set_result('r')
    await f
    print('main', var.get(), ctx[var], len(empty))

    def sets(f):
        var.set('set in a callback')
    g = loop.create_future()
    g.add_done_callback(sets)
    g.add_done_callback(show('after sets'))
    g.add_done_callback(sets, context=ctx)
    g.add_done_callback(show('with ctx'), context=ctx)
    g.set_result('g')
    await asyncio.sleep(0)
    print('main', var.get(), ctx[var])


asyncio.run(main())
