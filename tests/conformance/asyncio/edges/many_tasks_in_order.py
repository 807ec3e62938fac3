import asyncio


async def work(n, log):
    await asyncio.sleep((n * 7 % 10) / 8)
    log.append(n)


async def main():
    log = []
    await asyncio.gather(*(work(n, log) for n in range(40)))
    print(log)
    log.clear()
    async with asyncio.TaskGroup() as g:
        for n in range(20):
            g.create_task(work(n, log))
    print(log)


asyncio.run(main())
