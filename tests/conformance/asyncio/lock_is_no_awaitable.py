import asyncio


async def attempt(label, awaitable):
    try:
        print(label, "gave", await awaitable)
    except TypeError as error:
        print(label, error)


async def main():
    await attempt("lock", asyncio.Lock())
    await attempt("semaphore", asyncio.Semaphore(1))
    await attempt("condition", asyncio.Condition())
    lock = asyncio.Lock()
    try:
        held = await lock
    except TypeError as error:
        print(error)
    print(lock.locked())
    for forgotten in (asyncio.sleep, lock.acquire, asyncio.Queue().get, asyncio.gather,
                      asyncio.current_task().cancel, asyncio.get_running_loop):
        await attempt("forgotten parentheses:", forgotten)


asyncio.run(main())
