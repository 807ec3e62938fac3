import asyncio
async def main():
    for make in (asyncio.Lock, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Event, asyncio.Condition):
        x = make(); print(make.__name__, x._waiters, end=' ')
        wait = x.wait if hasattr(x, 'wait') else x.acquire
        if make is not asyncio.Event: await x.acquire()
        t = asyncio.create_task(wait()); await asyncio.sleep(0)
        w = x._waiters; print(type(w).__name__, len(w), isinstance(w[0], asyncio.Future), w[0].done(), bool(w), x)
        t.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print(x._waiters)
    q = asyncio.Queue(1); print(q._getters, q._putters, q._queue)
    t = asyncio.create_task(q.get()); await asyncio.sleep(0); print(len(q._getters), type(q._getters).__name__, q); t.cancel(); await asyncio.sleep(0); print(q._getters)
asyncio.run(main())
