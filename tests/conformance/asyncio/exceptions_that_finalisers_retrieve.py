# A finaliser in a cycle looks at the exception of a future that dies with it: nobody needs to be told.
import asyncio, gc
class P:
    def __init__(self, loop):
        self.f = loop.create_future()
    def __del__(self):
        print("del P")
        if self.f.done(): self.f.exception()
class Q(P):
    def __init__(self, loop):
        f = loop.create_future()
        self.f = f
async def main():
    loop = asyncio.get_running_loop()
    p = P(loop)
    p.f.set_exception(ValueError("x"))
    p.me = p
    del p
    gc.collect()
    print("--")
    p = P(loop)
    e = ValueError("y")
    p.f.set_exception(e)
    e.back = p
    del p, e
    gc.collect()
    print("--")
    e = ValueError("z")
    p = P(loop)
    e.back = p
    p.f.set_exception(e)
    del p, e
    gc.collect()
    print("-- end")
asyncio.run(main())
