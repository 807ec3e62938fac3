import asyncio, traceback
class Bad:
    async def __init__(self):
        self.x = 1
try:
    b = Bad()
    print(b)
except TypeError as e:
    print(e)
class Gen:
    def __init__(self):
        yield 1
try:
    g = Gen()
    print(type(g))
except TypeError as e:
    print(e)
async def main():
    b = Bad()
    print(b)
try:
    asyncio.run(main())
except TypeError as e:
    print(e)
async def w(): 
    await asyncio.sleep(0)
    return 1
async def two():
    c = w()
    t1 = asyncio.create_task(c)
    t2 = asyncio.create_task(c)
    for t in (t1, t2):
        try: print(await t)
        except RuntimeError as e: print(repr(e))
asyncio.run(two())


async def waits(future):
    return await future


async def shared():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    coroutine = waits(future)
    first, second = loop.create_task(coroutine), loop.create_task(coroutine)
    loop.call_later(1, future.set_result, 'value')
    print(await asyncio.gather(first, second, return_exceptions=True), loop.time())
    future = loop.create_future()
    coroutine = waits(future)
    coroutine.send(None)
    for _ in range(2):
        try:
            coroutine.send(None)
        except RuntimeError as error:
            print(error)
    iterator = iter(loop.create_future())
    print(type(next(iterator)).__name__)
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
asyncio.run(shared())
