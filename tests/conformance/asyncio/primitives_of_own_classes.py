import asyncio, heapq, functools, contextvars
class PQ(asyncio.Queue):
    def _init(self, maxsize): self._queue = []
    def _put(self, item): heapq.heappush(self._queue, item)
    def _get(self): return heapq.heappop(self._queue)
class Counting(asyncio.Queue):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.puts = 0
    async def put(self, item): self.puts += 1; await super().put(item)
    def get_nowait(self): print("get_nowait"); return super().get_nowait()
    def put_nowait(self, item): print("put_nowait", item); return super().put_nowait(item)
class LoudLock(asyncio.Lock):
    async def acquire(self): print("acq"); r = await super().acquire(); print("got"); return r
    def release(self): print("rel"); super().release()
class LoudEvent(asyncio.Event):
    def set(self): print("set!"); super().set()
    async def wait(self): print("wait"); return await super().wait()
class LoudSem(asyncio.Semaphore):
    async def acquire(self): print("sem acq"); return await super().acquire()
    def release(self): print("sem rel"); super().release()
class LoudCond(asyncio.Condition):
    def notify(self, n=1): print("notify", n); super().notify(n)
async def main():
    q = PQ(); [q.put_nowait(x) for x in (3, 1, 2)]
    print([await q.get() for _ in range(3)], q.empty())
    c = Counting(2); await c.put(1); await c.put(2)
    print(c.puts, c.full(), await c.get(), c)
    async with LoudLock() as v: print("in", v)
    e = LoudEvent(); asyncio.get_running_loop().call_soon(e.set); print(await e.wait())
    s = LoudSem(1)
    async with s: print("in sem", s.locked())
    co = LoudCond()
    async def waiter():
        async with co: await co.wait(); return "woken"
    t = asyncio.create_task(waiter()); await asyncio.sleep(0)
    async with co: co.notify_all()
    print(await t)
asyncio.run(main())
