import asyncio


def tail(x):
    return repr(x).split('[')[-1]


def now():
    return asyncio.get_running_loop().time()


async def main():
    b = asyncio.Barrier(3)
    print(repr(b).split(' at ')[0], tail(b), b.parties, b.n_waiting, b.broken)
    log = []

    async def comes(name, after):
        await asyncio.sleep(after)
        log.append((name, 'waits', now()))
        i = await b.wait()
        log.append((name, i, now()))
        return i
    tasks = [asyncio.create_task(comes(n, k * 0.25)) for k, n in enumerate('abc')]
    await asyncio.sleep(0.375)
    print(tail(b), b.n_waiting)
    print(await asyncio.gather(*tasks))
    for entry in log:
        print(entry)
    print(tail(b))

    async def twice():
        return [await b.wait(), await b.wait()]
    print(await asyncio.gather(twice(), twice(), twice()))

    async def managed():
        async with b as i:
            return i
    print(await asyncio.gather(*(managed() for _ in range(6))))
    one = asyncio.Barrier(1)
    print(await one.wait(), await one.wait(), tail(one))
    for parties in 0, -1:
        try:
            asyncio.Barrier(parties)
        except ValueError as e:
            print(e)


asyncio.run(main())
