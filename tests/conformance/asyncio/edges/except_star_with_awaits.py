import asyncio


async def main():
    try:
        async with asyncio.TaskGroup() as g:
            async def v():
                raise ValueError(1)

            async def k():
                await asyncio.sleep(0)
                raise KeyError(2)
            g.create_task(v())
            g.create_task(k())
    except* ValueError as eg:
        await asyncio.sleep(0.25)
        print('values', eg.exceptions, asyncio.get_running_loop().time())
    except* KeyError as eg:
        await asyncio.sleep(0.25)
        print('keys', eg.exceptions, asyncio.get_running_loop().time())
    else:
        print('never')
    finally:
        print('finally')


asyncio.run(main())
