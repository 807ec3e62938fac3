import asyncio


async def ticks(name, pause, n):
    for i in range(n):
        await asyncio.sleep(pause)
        yield f'{name}{i}'


async def merge(*gens):
    q = asyncio.Queue()
    end = object()

    async def pump(gen):
        async for x in gen:
            await q.put(x)
        await q.put(end)
    tasks = [asyncio.create_task(pump(g)) for g in gens]
    left = len(tasks)
    while left:
        item = await q.get()
        if item is end:
            left -= 1
        else:
            yield item


async def main():
    async for x in merge(ticks('a', 0.25, 4), ticks('b', 0.5, 2), ticks('c', 0.375, 2)):
        print(x, asyncio.get_running_loop().time())


asyncio.run(main())
