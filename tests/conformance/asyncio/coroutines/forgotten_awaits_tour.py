# what people forget: prints of all kinds, in the order of CPython
import asyncio, sys
async def fetch(n):
    await asyncio.sleep(n)
    return n
class Repo:
    async def load(self): return [1]
    async def __aenter__(self): return self
    async def __aexit__(self, *a): print('exit', a[0])
    def __iter__(self): return iter([1])
    async def __call__(self): return 'called'
async def main():
    for f in (lambda: fetch(1) + 1, lambda: fetch(1)['x'], lambda: fetch(1).json(), lambda: len(fetch(1)), lambda: [*fetch(1)], lambda: fetch(1)(), lambda: f"{fetch(1)!s:.18}", lambda: str(fetch)[:15], lambda: int(fetch(1)), lambda: bool(fetch(1)), lambda: fetch(1) == 1, lambda: fetch(1) < 1, lambda: {fetch(1): 2} and 1, lambda: max(fetch(1), 2), lambda: sum([fetch(1)]), lambda: ','.join([fetch(1)]), lambda: sorted([fetch(1), 1]), lambda: fetch(), lambda: fetch(1, 2), lambda: fetch(m=1), lambda: Repo().load().append(1), lambda: Repo()().x, lambda: next(fetch(1)), lambda: iter(fetch(1)), lambda: not fetch(1), lambda: -fetch(1), lambda: fetch(1) in [1], lambda: 1 in fetch(1), lambda: print(end='') or fetch(1).send(1), lambda: fetch(1).throw(ValueError('t'))):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
    try:
        with Repo() as r: pass
    except Exception as e: print(type(e).__name__, e)
    try:
        async with open('x', 'w') as r: pass
    except Exception as e: print(type(e).__name__, e)
    try:
        async for x in Repo(): pass
    except Exception as e: print(type(e).__name__, e)
    try:
        async for x in fetch(1): pass
    except Exception as e: print(type(e).__name__, e)
    try:
        for x in fetch(1): pass
    except Exception as e: print(type(e).__name__, e)
    try:
        await Repo()
    except Exception as e: print(type(e).__name__, e)
    try:
        await [fetch(0)]
    except Exception as e: print(type(e).__name__, e)
    try:
        await fetch
    except Exception as e: print(type(e).__name__, e)
    try:
        await None
    except Exception as e: print(type(e).__name__, e)
    try:
        await Repo().load
    except Exception as e: print(type(e).__name__, e)
    try:
        asyncio.run(fetch(1))
    except Exception as e: print(type(e).__name__, e)
    try:
        asyncio.get_running_loop().run_until_complete(fetch(1))
    except Exception as e: print(type(e).__name__, e)
    try:
        await asyncio.wait_for(fetch(3), timeout=0)
    except Exception as e: print(type(e).__name__, e)
    try:
        await asyncio.wait_for(5, timeout=1)
    except Exception as e: print(type(e).__name__, e)
    try:
        await asyncio.gather([fetch(1)])
    except Exception as e: print(type(e).__name__, e)
    try:
        asyncio.create_task(5)
    except Exception as e: print(type(e).__name__, e)
    try:
        async with asyncio.timeout(1): fetch(1)
        async with asyncio.TaskGroup() as tg: tg.create_task(5)
    except BaseException as e: print(type(e).__name__, e, getattr(e, 'exceptions', None))
    try:
        with asyncio.timeout(1): pass
    except Exception as e: print(type(e).__name__, e)
    try:
        with asyncio.Lock(): pass
    except Exception as e: print(type(e).__name__, e)
    q = asyncio.Queue()
    try:
        print(q.get() + 1)
    except Exception as e: print(type(e).__name__, e)
    try:
        for x in q: pass
    except Exception as e: print(type(e).__name__, e)
    try:
        asyncio.sleep(1).foo
    except Exception as e: print(type(e).__name__, e)
try:
    asyncio.run(6)
except Exception as e: print(type(e).__name__, e)
try:
    asyncio.run('x')
except Exception as e: print(type(e).__name__, e)
asyncio.run(main())
try: fetch(1).send(None)
except Exception as e: print(type(e).__name__, e)
