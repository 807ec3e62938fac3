import asyncio


async def fails(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    results = await asyncio.gather(*(fails(n) for n in (0.5, 0.25)), return_exceptions=True)
    try:
        raise ExceptionGroup('all', results)
    except* ValueError as eg:
        print(eg.exceptions)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fails(0.25))
            async with asyncio.TaskGroup() as h:
                h.create_task(fails(0.25))
    except* ValueError as eg:
        print(repr(eg), eg.split(lambda e: e.args == (0.25,))[0])


asyncio.run(main())
