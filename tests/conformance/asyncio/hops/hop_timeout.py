import asyncio


async def ticker(log):
    n = 0
    while True:
        log.append(n)
        n += 1
        await asyncio.sleep(0)


async def count(name, make):
    log = []
    t = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    begin = len(log)
    try:
        result = await make()
    except BaseException as e:
        result = repr(e)
    print(name, len(log) - begin, result)
    t.cancel()
    await asyncio.gather(t, return_exceptions=True)


async def nothing():
    async with asyncio.timeout(1):
        pass


async def one():
    async with asyncio.timeout(1):
        await asyncio.sleep(0)


async def at_once():
    async with asyncio.timeout(0):
        await asyncio.sleep(9)


async def at_once_sleep0():
    n = 0
    try:
        async with asyncio.timeout(0):
            while True:
                await asyncio.sleep(0)
                n += 1
    except TimeoutError:
        return n


async def past():
    async with asyncio.timeout(-1):
        await asyncio.get_running_loop().create_future()


async def nested():
    async with asyncio.timeout(0):
        async with asyncio.timeout(0):
            await asyncio.sleep(9)


async def rescheduled():
    async with asyncio.timeout(None) as cm:
        await asyncio.sleep(0)
        cm.reschedule(asyncio.get_running_loop().time())
        await asyncio.sleep(9)


async def on_a_task():
    async with asyncio.timeout(0):
        await asyncio.create_task(asyncio.sleep(9))


async def on_a_gather():
    async with asyncio.timeout(0):
        await asyncio.gather(asyncio.sleep(9), asyncio.sleep(9))


async def on_a_chain():
    async def deep(n):
        if n:
            return await asyncio.create_task(deep(n - 1))
        await asyncio.sleep(9)
    async with asyncio.timeout(0.5):
        await deep(5)


async def main():
    for f in nothing, one, at_once, at_once_sleep0, past, nested, rescheduled, on_a_task, on_a_gather:
        await count(f.__name__, f)

    log = []
    begin = None

    async def chain():
        try:
            await on_a_chain()
        except TimeoutError:
            log.append(asyncio.get_running_loop().time())
    await chain()
    print(log)


asyncio.run(main())
