import asyncio


async def ticker(log):
    n = 0
    while True:
        log.append(n)
        n += 1
        await asyncio.sleep(0)


async def zero():
    return 'zero'


async def one():
    await asyncio.sleep(0)
    return 'one'


async def blocks():
    await asyncio.get_running_loop().create_future()


async def cleans():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        await asyncio.sleep(0)
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


def settled():
    f = asyncio.get_running_loop().create_future()
    f.set_result('settled')
    return f


async def main():
    for timeout in None, 5, 0:
        await count(f'zero {timeout}', lambda: asyncio.wait_for(zero(), timeout))
        await count(f'one {timeout}', lambda: asyncio.wait_for(one(), timeout))
        await count(f'task {timeout}', lambda: asyncio.wait_for(asyncio.create_task(zero()), timeout))
        await count(f'settled {timeout}', lambda: asyncio.wait_for(settled(), timeout))
    await count('blocks 0', lambda: asyncio.wait_for(blocks(), 0))
    await count('cleans 0', lambda: asyncio.wait_for(cleans(), 0))

    async def started(coro):
        t = asyncio.create_task(coro)
        await asyncio.sleep(0)
        return await asyncio.wait_for(t, 0)
    await count('blocks 0 started', lambda: started(blocks()))
    await count('cleans 0 started', lambda: started(cleans()))

    async def cancelled(coro):
        t = asyncio.create_task(asyncio.wait_for(coro, 5))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel()
        await t
    await count('cancelled blocks', lambda: cancelled(blocks()))
    await count('cancelled cleans', lambda: cancelled(cleans()))
    await count('nested', lambda: asyncio.wait_for(asyncio.wait_for(one(), 5), 5))
    await count('of a gather', lambda: asyncio.wait_for(asyncio.gather(one(), zero()), 5))


asyncio.run(main())
