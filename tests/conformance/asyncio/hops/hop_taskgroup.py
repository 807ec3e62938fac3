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


async def zero():
    return 0


async def one():
    await asyncio.sleep(0)


async def fails():
    raise ValueError('f')


async def blocks():
    await asyncio.get_running_loop().create_future()


async def cleans():
    try:
        await blocks()
    finally:
        await asyncio.sleep(0)


def group(*coros, body=None):
    async def run():
        async with asyncio.TaskGroup() as g:
            for c in coros:
                g.create_task(c())
            if body:
                await body()
    return run


async def main():
    await count('empty', group())
    await count('zero', group(zero))
    await count('zero x3', group(zero, zero, zero))
    await count('one', group(one))
    await count('one zero', group(one, zero))
    await count('fails', group(fails))
    await count('fails blocks', group(fails, blocks))
    await count('blocks fails', group(blocks, fails))
    await count('fails cleans', group(fails, cleans))
    await count('fails, body blocks', group(fails, body=blocks))
    await count('fails, body cleans', group(fails, body=cleans))
    await count('body fails', group(one, body=fails))
    await count('body fails, blocks', group(blocks, body=fails))
    await count('nested', group(zero, body=group(zero)))
    await count('nested fails', group(blocks, body=group(fails, blocks)))
    await count('outer fails', group(fails, body=group(blocks, blocks)))

    async def cancelled():
        t = asyncio.create_task(group(blocks, cleans)())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        t.cancel()
        await t
    await count('cancelled', cancelled)


asyncio.run(main())
