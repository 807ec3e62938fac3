import asyncio
import contextvars

var = contextvars.ContextVar('var', default=0)


async def gen():
    for n in range(2):
        var.set(var.get() + 1)
        yield var.get()


async def consume(g):
    return [x async for x in g]


async def main():
    print(await consume(gen()), var.get())
    print(await asyncio.create_task(consume(gen())), var.get())
    g = gen()
    first = await anext(g)
    var.set(100)
    print(first, await asyncio.create_task(consume(g)), var.get())

    def cb():
        print('callback', var.get())
        var.set(-1)
    loop = asyncio.get_running_loop()
    loop.call_soon(cb)
    loop.call_later(0.25, cb)
    var.set(200)
    await asyncio.sleep(0.5)
    print(var.get())


asyncio.run(main())
