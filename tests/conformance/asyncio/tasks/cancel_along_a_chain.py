# How a cancellation travels through awaits, tasks, shields and context managers
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def resource(name):
    print(f"    + {name}")
    try:
        yield name
    except BaseException as e:
        print(f"    ! {name} saw {type(e).__name__}")
        raise
    finally:
        await asyncio.sleep(0.1)
        print(f"    - {name}")


async def leaf():
    async with resource("leaf"):
        await asyncio.sleep(5)


async def by_await():
    async with resource("outer"):
        await leaf()


async def by_task():
    async with resource("outer"):
        await asyncio.create_task(leaf())


async def by_shield():
    async with resource("outer"):
        await asyncio.shield(leaf())


async def by_two_levels():
    async with resource("top"):
        await asyncio.gather(by_task(), leaf())


async def by_wait():
    async with resource("outer"):
        await asyncio.wait([asyncio.ensure_future(leaf())])


async def by_wait_for():
    async with resource("outer"):
        await asyncio.wait_for(leaf(), 4)


async def by_queue():
    q = asyncio.Queue()
    async with resource("getter"):
        await q.get()


async def by_lock(lock=None):
    lock = asyncio.Lock()
    await lock.acquire()
    async with resource("locker"):
        async with lock:
            print("not reached")


async def run(f):
    loop = asyncio.get_running_loop()
    print(f.__name__)
    t0 = loop.time()
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        left = len(asyncio.all_tasks()) - 1
        print(f"  cancelled after {loop.time() - t0:.1f}; tasks left: {left}")
    for other in asyncio.all_tasks() - {asyncio.current_task()}:
        other.cancel()
        await asyncio.gather(other, return_exceptions=True)


async def main():
    for f in (by_await, by_task, by_shield, by_two_levels, by_wait, by_wait_for, by_queue, by_lock):
        await run(f)


asyncio.run(main())
