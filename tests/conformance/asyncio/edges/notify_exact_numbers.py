import asyncio


async def waits(c, n, log):
    async with c:
        await c.wait()
        log.append(n)


async def main():
    c = asyncio.Condition()
    log = []
    ts = [asyncio.create_task(waits(c, n, log)) for n in range(6)]
    for n in 1, 2, 0, 9:
        await asyncio.sleep(0.25)
        async with c:
            c.notify(n)
        await asyncio.sleep(0.25)
        print(n, log)
    await asyncio.gather(*ts)


asyncio.run(main())
