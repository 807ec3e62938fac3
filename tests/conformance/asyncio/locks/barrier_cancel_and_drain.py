import asyncio


def tail(x):
    return repr(x).split('[')[-1]


async def main():
    b = asyncio.Barrier(3)
    log = []

    async def comes(n):
        try:
            i = await b.wait()
            log.append((n, i, tail(b)))
        except asyncio.CancelledError:
            log.append((n, 'cancelled', tail(b)))
            raise
    tasks = [asyncio.create_task(comes(n)) for n in range(2)]
    await asyncio.sleep(0)
    print(tail(b))
    tasks[0].cancel()
    await asyncio.wait([tasks[0]])
    print(tail(b), log)
    tasks += [asyncio.create_task(comes(n)) for n in (2, 3)]
    await asyncio.gather(*tasks, return_exceptions=True)
    print(tail(b), log)
    log.clear()

    # More than fit: the rest wait until the first lot has left.
    tasks = [asyncio.create_task(comes(n)) for n in range(7)]
    for _ in range(12):
        await asyncio.sleep(0)
        print(tail(b), len(log))
    print(log)
    for t in tasks:
        t.cancel()
    await asyncio.wait(tasks)
    print(tail(b))


asyncio.run(main())
