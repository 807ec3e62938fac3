import asyncio
import contextvars

var = contextvars.ContextVar('var', default=-1)


async def f():
    return 'done', asyncio.get_running_loop().get_debug()


async def get_set(value):
    old = var.get()
    var.set(value)
    return old


async def get_loop():
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    print(runner.run(f()))
    loop = runner.get_loop()
    print(runner.run(get_loop()) is loop, loop.is_running(), loop.is_closed())
    print(runner.run(get_set(1)), runner.run(get_set(2)), var.get())
    print(runner.get_loop().run_until_complete(get_set(3)))
    ctx = contextvars.copy_context()
    print(runner.run(get_set(4), context=ctx), runner.run(get_set(5), context=ctx), ctx[var], runner.run(get_set(6)))
    for wrong in 123, f, None:
        try:
            runner.run(wrong)
        except ValueError as e:
            print(str(e)[:34])
    async def nested():
        c = f()
        try:
            runner.run(c)
        except RuntimeError as e:
            print(e)
        c.close()
    runner.run(nested())
    fut = runner.get_loop().create_future()
    try:
        runner.run(fut)
    except ValueError as e:
        print(str(e)[:48])
print(loop.is_closed())
for method in runner.get_loop, runner.__enter__:
    try:
        method()
    except RuntimeError as e:
        print(e)
c = f()
try:
    runner.run(c)
except RuntimeError as e:
    print(e)
c.close()
runner.close()
with asyncio.Runner(debug=True) as r:
    print(r.run(f()))
r = asyncio.Runner()
r.close()
r.run
print(r)if False else None
made = []


def factory():
    made.append(asyncio.new_event_loop())
    return made[-1]


with asyncio.Runner(loop_factory=factory) as r:
    print(r.get_loop() is made[0], r.run(get_loop()) is made[0])
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
print(len(made), made[0].is_closed())
r = asyncio.Runner()
print(r.run(f()))
r.close()
r.close()
