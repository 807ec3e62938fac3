import asyncio


def tail(x):
    return repr(x).split('[')[-1]


async def main():
    log = []

    async def comes(b, n):
        try:
            log.append((n, await b.wait()))
        except asyncio.BrokenBarrierError as e:
            log.append((n, 'broken', str(e)))

    b = asyncio.Barrier(3)
    await b.reset()
    print('reset of an empty one', tail(b))
    tasks = [asyncio.create_task(comes(b, n)) for n in range(2)]
    await asyncio.sleep(0)
    await b.reset()
    print(tail(b), b.n_waiting, b.broken)
    await asyncio.gather(*tasks)
    print(log, tail(b))
    log.clear()
    print(await asyncio.gather(*(b.wait() for _ in range(3))), tail(b))

    tasks = [asyncio.create_task(comes(b, n)) for n in range(2)]
    await asyncio.sleep(0)
    await b.abort()
    print(tail(b), b.broken, b.n_waiting)
    await asyncio.gather(*tasks)
    print(log)
    log.clear()
    await comes(b, 'after')
    print(log, tail(b))
    log.clear()
    await b.reset()
    print(tail(b), b.broken)
    print(await asyncio.gather(*(b.wait() for _ in range(3))))

    # Reset while half of them have left.
    b = asyncio.Barrier(3)

    async def slow(n):
        try:
            i = await b.wait()
            log.append((n, i))
            if i == 0:
                await b.reset()
                log.append((n, 'has reset', tail(b)))
        except asyncio.BrokenBarrierError as e:
            log.append((n, 'broken', str(e)))
    await asyncio.gather(*(slow(n) for n in range(3)))
    print(log, tail(b))
    log.clear()

    async def aborts(n):
        try:
            i = await b.wait()
            log.append((n, i))
            if i == 1:
                await b.abort()
        except asyncio.BrokenBarrierError as e:
            log.append((n, 'broken', str(e)))
    await asyncio.gather(*(aborts(n) for n in range(5)))
    print(log, tail(b))


asyncio.run(main())
