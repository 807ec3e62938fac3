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


async def two():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return 'two'


async def fails():
    await asyncio.sleep(0)
    raise ValueError('x')


async def count(name, make):
    log = []
    t = asyncio.create_task(ticker(log))
    await asyncio.sleep(0)
    begin = len(log)
    try:
        result = await make()
    except Exception as e:
        result = repr(e)
    print(name, len(log) - begin, result)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        pass


def settled():
    f = asyncio.get_running_loop().create_future()
    f.set_result('settled')
    return f


async def main():
    await count('no argument', lambda: asyncio.gather())
    await count('zero', lambda: asyncio.gather(zero()))
    await count('zero x3', lambda: asyncio.gather(zero(), zero(), zero()))
    await count('one', lambda: asyncio.gather(one()))
    await count('two', lambda: asyncio.gather(one(), two(), zero()))
    await count('settled', lambda: asyncio.gather(settled()))
    await count('settled x2', lambda: asyncio.gather(settled(), settled()))
    await count('task', lambda: asyncio.gather(asyncio.create_task(zero())))
    await count('fails', lambda: asyncio.gather(fails(), two()))
    await count('fails, returned', lambda: asyncio.gather(fails(), two(), return_exceptions=True))
    await count('nested', lambda: asyncio.gather(asyncio.gather(zero()), zero()))
    await count('nested twice', lambda: asyncio.gather(asyncio.gather(asyncio.gather(one()))))

    async def cancelled():
        g = asyncio.gather(two(), two())
        g.cancel()
        try:
            await g
        except asyncio.CancelledError:
            return 'cancelled'
    await count('cancelled', cancelled)

    async def cancelled_later():
        g = asyncio.gather(asyncio.sleep(9), asyncio.sleep(9))
        await asyncio.sleep(0)
        g.cancel()
        try:
            await g
        except asyncio.CancelledError:
            return 'cancelled'
    await count('cancelled later', cancelled_later)


asyncio.run(main())
