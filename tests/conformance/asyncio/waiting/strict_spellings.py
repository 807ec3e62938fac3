# strict: yes
import asyncio


async def work():
    return 1


async def main():
    t = asyncio.create_task(work())
    c = work()
    for f in lambda: asyncio.wait([t, c]), lambda: asyncio.wait(c), lambda: asyncio.sleep(0, loop=1):
        try:
            await f()
        except TypeError as e:
            print(e)
    c.close()
    await t
    for make in asyncio.Lock, asyncio.Event, asyncio.Queue, asyncio.Semaphore, asyncio.Condition:
        try:
            make(loop=asyncio.get_running_loop())
        except TypeError as e:
            print(e)
    for name in 'coroutine', 'async', 'JoinableQueue':
        print(hasattr(asyncio, name))
    for name in 'all_tasks', 'current_task':
        print(hasattr(asyncio.Task, name))
    lock = asyncio.Lock()
    try:
        await lock
    except TypeError as e:
        print(e)


asyncio.run(main())
