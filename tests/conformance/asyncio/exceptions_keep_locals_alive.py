# The same through as_completed, wait, shield, locks, queues and async generators.
import asyncio
import gc

gc.disable()  # when CPython looks for cycles by itself is no matter of the program
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("  del", self.n)
async def bad(n="bad", d=0):
    x = N(n)
    await asyncio.sleep(d)
    raise ValueError(n)
async def deep(n):
    y = N("deep-" + n)
    await bad(n)
async def agen(n):
    z = N(n)
    try:
        yield 1
        yield 2
    finally:
        print("agen fin", n)
async def main():
    print("1"); 
    try: await deep("a")
    except ValueError: pass
    print("2 as_completed")
    for c in asyncio.as_completed([bad("b", .1), bad("c", .2)]):
        try: await c
        except ValueError as e: print(e)
    print("3 wait")
    done, pending = await asyncio.wait([asyncio.create_task(bad("d")), asyncio.create_task(bad("e", 9))], timeout=.1)
    for t in done: print(t.exception())
    for t in pending: t.cancel()
    del t
    done = pending = None
    print("3b")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("4 agen")
    async for v in agen("g1"):
        break
    print("4b"); await asyncio.sleep(0); await asyncio.sleep(0)
    try:
        async for v in agen("g2"): raise KeyError
    except KeyError: print("4c")
    await asyncio.sleep(0.1)
    print("5 shield")
    try: await asyncio.wait_for(asyncio.shield(bad("h", .2)), .1)
    except asyncio.TimeoutError: print("5b")
    await asyncio.sleep(.2)
    print("6 lock")
    lock = asyncio.Lock()
    try:
        async with lock: await bad("i")
    except ValueError: print("6b")
    print("7 queue")
    q = asyncio.Queue()
    async def worker():
        w = N("worker")
        while True: 
            item = await q.get()
            it = N(item)
    t = asyncio.create_task(worker())
    q.put_nowait("x"); q.put_nowait("y")
    await asyncio.sleep(0)
    print("7b"); t.cancel()
    r = await asyncio.gather(t, return_exceptions=True)
    print("7c", r); r = None; t = None
    print("7d")
    try: await asyncio.wait_for(bad("j"), 1)
    except ValueError: pass
    print("9 nested handlers")
    try:
        try: await bad("m")
        except ValueError: await bad("n")
    except ValueError as e: print(e, repr(e.__context__))
    print("10")
    try: await asyncio.gather(bad("o", .1), bad("p", .2))
    except ValueError: pass
    await asyncio.sleep(.3)
    print("11 ctx")
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError("set"))
    try: await f
    except ValueError as e: print(e)
    try: await f
    except ValueError as e: print(e)
    print("end main")
asyncio.run(main())
print("end")
