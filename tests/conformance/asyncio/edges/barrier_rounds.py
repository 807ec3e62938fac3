import asyncio


async def member(b, n, log):
    for r in range(3):
        await asyncio.sleep(n / 4)
        i = await b.wait()
        log.append((r, n, i, asyncio.get_running_loop().time()))


async def main():
    b = asyncio.Barrier(3)
    log = []
    await asyncio.gather(*(member(b, n, log) for n in (1, 2, 3)))
    for entry in log:
        print(*entry)


asyncio.run(main())
