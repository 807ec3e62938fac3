import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(fails(0.25), name='a')
        g.create_task(fails(0.25), name='b')


asyncio.run(main())
