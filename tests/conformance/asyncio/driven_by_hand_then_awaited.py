import asyncio, types
class Rest:
    def __init__(self, coro): self.coro = coro
    def __await__(self):
        return (yield from self.coro.__await__())
async def leaf(n):
    for i in range(n):
        print("leaf", i)
        await asyncio.sleep(0)
    return n
async def plain_wait():
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, f.set_result, 5)
    return await f
async def main():
    c = leaf(3)
    c.send(None)
    print(await Rest(c))
    c = leaf(3)
    c.send(None)
    try: await c
    except RuntimeError as e: print(e)
    w = c.__await__()
    print(next(w))
    @types.coroutine
    def gen():
        return (yield from c)
    try: await gen()
    except RuntimeError as e: print("gen", e)
    @types.coroutine
    def gen2():
        return (yield from w)
    print(await gen2())
    c = plain_wait()
    f = c.send(None)
    print(f.done())
    f._asyncio_future_blocking = False
    await asyncio.wait([f])
    class Own:
        def __await__(self): return c.__await__()
    print(await Own())
    class Eager:
        def __init__(self, coro):
            self.coro = coro
            try:
                self.first = coro.send(None); self.done = False
            except StopIteration as e:
                self.done = True; self.value = e.value
        def __await__(self):
            if self.done: return self.value
            y = self.first
            while True:
                v = yield y
                try: y = self.coro.send(v)
                except StopIteration as e: return e.value
    e = Eager(leaf(2))
    print("between")
    print(await e, await Eager(leaf(0)))
asyncio.run(main())
