import asyncio

running = 0
peak = 0


async def job(n):
    global running, peak
    running += 1
    peak = max(peak, running)
    await asyncio.sleep(1)
    running -= 1
    return n


async def bounded(limit, coros):
    sem = asyncio.Semaphore(limit)

    async def run(c):
        async with sem:
            return await c
    return await asyncio.gather(*(run(c) for c in coros))


async def main():
    for limit in 1, 2, 5, 10:
        global peak
        peak = 0
        begin = asyncio.get_running_loop().time()
        print(await bounded(limit, [job(n) for n in range(10)]), peak, asyncio.get_running_loop().time() - begin)


asyncio.run(main())
