import asyncio


async def ticker(log):
    while True:
        log.append('tick')
        await asyncio.sleep(0)


async def main():
    log = []

    async def leaf(n):
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            log.append(f'leaf {n} cancelled')
            raise

    async def middle(n):
        try:
            await asyncio.create_task(leaf(n))
        except asyncio.CancelledError:
            log.append(f'middle {n} cancelled')
            raise

    async def top(n):
        try:
            await asyncio.gather(middle(n), middle(n + 1))
        except asyncio.CancelledError:
            log.append(f'top {n} cancelled')
            raise
    t = asyncio.create_task(ticker(log))
    x = asyncio.create_task(top(0))
    for _ in range(4):
        await asyncio.sleep(0)
    log.append('cancel')
    x.cancel()
    try:
        await x
    except asyncio.CancelledError:
        log.append('end')
    print(log)
    log.clear()

    async def shielded():
        inner = asyncio.create_task(leaf('shielded'))
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError:
            log.append('outer cancelled')
            inner.cancel()
            await asyncio.wait([inner])
            log.append('inner gone')
            raise
    x = asyncio.create_task(shielded())
    for _ in range(3):
        await asyncio.sleep(0)
    log.append('cancel')
    x.cancel()
    try:
        await x
    except asyncio.CancelledError:
        log.append('end')
    t.cancel()
    print(log)


asyncio.run(main())
