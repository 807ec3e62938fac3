"""call_soon() and time() that are put into a loop while it runs, and taken out of it again."""
import asyncio


async def child(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    plain, plain_time = loop.call_soon, loop.time
    seen = []

    def call_soon(callback, *args, context=None):
        seen.append(getattr(callback, '__name__', type(callback).__name__))
        return plain(callback, *args, context=context)

    before = asyncio.create_task(child(1))
    await asyncio.sleep(0)
    loop.call_soon = call_soon
    print(await asyncio.gather(before, child(2)))
    print(seen)
    during = asyncio.create_task(child(3))
    await asyncio.sleep(0)
    del loop.call_soon
    seen.clear()
    print(await asyncio.gather(during, child(1)), seen)
    loop.time = lambda: plain_time() * 2
    print(loop.time())
    await asyncio.sleep(4)
    print(loop.time(), plain_time())
    del loop.time
    print(loop.time())
    await asyncio.sleep(1)
    print(loop.time())


asyncio.run(main())
